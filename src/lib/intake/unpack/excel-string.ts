/** Workbooks write characters that XML has no place for as `_x000D_`; line ends become one kind, as XML itself makes them. */
export const excelString = (text: string): string =>
	(text.includes('_x')
		? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		: text
	).replace(/\r\n?/g, '\n');
