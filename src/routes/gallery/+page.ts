// all drawings together are more script than a page may bring; each kind can be walked through on its own page
export const csr = false;
