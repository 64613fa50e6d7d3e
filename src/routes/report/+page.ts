// paper has no script; and the page may be in another language than the reader's
export const csr = false;
