/** Bytes of the largest file that a browser may send; the server's own limit for every request is the same. */
export const largestUpload = 4 * 2 ** 30;
