/** The most letters that a comment may have; by itself, since a page needs no schema. */
export const longestComment = 1000;
