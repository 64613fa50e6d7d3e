/** The markup as the server sends it, a tag a line, without the marks that the compiler leaves. */
export const plainMarkup = (html: string): string =>
	html
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/ ?svelte-\w+/g, '')
		.replaceAll(' class=""', '')
		.replaceAll(/><\/(line|path|circle|rect)>/g, ' />')
		.replaceAll(/>\s*</g, '>\n<')
		.trim();

/** The one drawing in it, to be compared with a stored one. */
export const pictureIn = (html: string): string => `${/<svg[\s\S]*<\/svg>/.exec(plainMarkup(html))?.[0] ?? ''}\n`;
