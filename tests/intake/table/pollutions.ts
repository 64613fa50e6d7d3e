/**
 * One table, written in many polluted ways, each with what a reader should make of it. The kinds of pollution are those
 * that a survey of public files counted (Vitagliano et al., Pollock, VLDB 2023); the files are our own.
 */
export type Polluted = {
	/** The kind of pollution, and which of its files. */
	kind: string;
	name: string;
	content: string | Uint8Array;
	header: string[][];
	rows: string[][];
};

const header = ['DATE', 'TIME', 'Qty', 'Product', 'Price', 'Kind', 'Description', 'Page', 'Comments'];
const goods = ['lamp', 'chair', 'desk lamp, small', 'shelf', 'rug 5" thick', 'table'];
const comments = ['', 'as new', 'he said "fine"', 'two\nlines', 'left, at the door', 'a "quoted, word" too'];
const pick = (list: string[], place: number) => list[place % list.length] ?? '';
const two = (number: number) => String(number).padStart(2, '0');

const rows: string[][] = Array.from({ length: 83 }, (_, row) => [
	`2026-${two(1 + (row % 12))}-${two(1 + (row % 28))}`,
	`${two(8 + (row % 10))}:${two((row * 7) % 60)}`,
	String(1 + (row % 9)),
	`P${1000 + row * 13}`,
	((row * 137 + 499) / 100).toFixed(2),
	pick(['indoor', 'outdoor', 'office'], row),
	`${pick(goods, row)} no. ${row}`,
	`https://shop.example/p/${row}?ref=a&b=${row % 5}`,
	pick(comments, row)
]);

type Style = { delimiter?: string; quote?: string; escape?: string; lineEnd?: string; quoteAll?: boolean };

/** A simple writer: values that hold a mark of the dialect stand between quotation marks. */
export function write(table: string[][], style: Style = {}): string {
	const { delimiter = ',', quote = '"', escape = quote, lineEnd = '\r\n', quoteAll = false } = style;
	const needs = (cell: string) =>
		quoteAll || [...delimiter.split(''), quote, escape, '\n', '\r'].some((mark) => cell.includes(mark));
	const escaped = (cell: string) =>
		escape === quote
			? cell.replaceAll(quote, quote + quote)
			: cell.replaceAll(escape, escape + escape).replaceAll(quote, escape + quote);
	const spelled = (cell: string) => (needs(cell) ? quote + escaped(cell) + quote : cell);
	return table.map((row) => row.map(spelled).join(delimiter) + lineEnd).join('');
}

const sound = (kind: string, name: string, content: string | Uint8Array): Polluted => ({
	...{ kind, name, content },
	...{ header: [header], rows }
});
const whole = [header, ...rows];

const delimiters = [';', '\t', '|', ' ', ', ', '||', ';;', ':', '^', '~', ' | ', '; ', '§', '~|~', '\t\t', '  '];

function filePollutions(): Polluted[] {
	const plain = write(whole);
	return [
		sound('none', 'standard', plain),
		sound('none', 'every value in quotation marks', write(whole, { quoteAll: true })),
		...delimiters.map((delimiter) =>
			sound('delimiter', `delimiter ${JSON.stringify(delimiter)}`, write(whole, { delimiter }))
		),
		sound('delimiter', 'delimiter told', `sep=;\r\n${write(whole, { delimiter: ';' })}`),
		sound('quote', 'single quotation marks', write(whole, { quote: "'" })),
		sound('quote', 'single quotation marks everywhere', write(whole, { quote: "'", quoteAll: true })),
		sound('quote', 'backticks', write(whole, { quote: '`' })),
		sound('escape', 'backslash before marks', write(whole, { escape: '\\' })),
		sound('escape', 'backslash, every value in marks', write(whole, { escape: '\\', quoteAll: true })),
		sound('line end', 'LF', write(whole, { lineEnd: '\n' })),
		sound('line end', 'CR', write(whole, { lineEnd: '\r' })),
		sound('line end', 'CRLF and LF mixed', write(whole.slice(0, 40)) + write(whole.slice(40), { lineEnd: '\n' })),
		sound('line end', 'CRLF and CR mixed', write(whole.slice(0, 40)) + write(whole.slice(40), { lineEnd: '\r' })),
		sound('last line end', 'none', plain.trimEnd()),
		sound('last line end', 'two', `${plain}\r\n`),
		sound('encoding', 'UTF-8 with mark', `\ufeff${plain}`),
		sound('encoding', 'UTF-16 with mark', Buffer.from(`\ufeff${plain}`, 'utf16le')),
		sound('encoding', 'UTF-16 without mark', Buffer.from(plain, 'utf16le')),
		sound('encoding', 'UTF-16 the other way round', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16()),
		...encoded(),
		...titles(plain),
		...headers(plain),
		...sizes(),
		...severalTables(plain),
		...footers(plain)
	];
}

const western = 'Smørrebrød på Åen';
function encoded(): Polluted[] {
	const told = rows.map((row, place) => (place % 7 === 0 ? [...row.slice(0, 8), western] : row));
	const text = write([header, ...told]);
	const priced = rows.map((row) => row.map((cell, place) => (place === 4 ? `€${cell}` : cell)));
	const euros = Buffer.from(write([header, ...priced]).replaceAll('€', '\x80'), 'latin1');
	return [
		{ kind: 'encoding', name: 'Windows-1252 for nothing but euros', content: euros, header: [header], rows: priced },
		{ kind: 'encoding', name: 'Latin 1', content: Buffer.from(text, 'latin1'), header: [header], rows: told },
		{ kind: 'encoding', name: 'UTF-8', content: text, header: [header], rows: told }
	];
}

function titles(plain: string): Polluted[] {
	const padded = (title: string) => title + ','.repeat(8);
	return [
		sound('lines before', 'one', `Sales of the year\r\n${plain}`),
		sound('lines before', 'two and a blank one', `Sales of the year\r\nMade by the office, 3 January\r\n\r\n${plain}`),
		sound('lines before', 'padded to the width', `${padded('Sales of the year')}\r\n${padded('')}\r\n${plain}`),
		sound('lines before', 'pairs', `Report,Sales\r\nYear,2026\r\n\r\n${plain}`),
		sound('lines before', 'pairs of names', `Name,Export\r\nCreated,2026-01-02\r\nAgent,Ann\r\n\r\n${plain}`),
		sound('lines before', 'remarks', `# sales\r\n# of the year, all shops\r\n${plain}`),
		sound('lines before', 'many', `${'a line of words about the data that follow\r\n'.repeat(12)}${plain}`)
	];
}

function headers(plain: string): Polluted[] {
	const second = header.map((name) => `of ${name.toLowerCase()}`);
	const twins = header.map((name, place) => (place === 6 ? 'Kind' : name));
	const long = header.map((name) => `${name} ${'x'.repeat(300)}`);
	const table = (kind: string, name: string, heads: string[][]): Polluted => ({
		...{ kind, name, content: write([...heads, ...rows]) },
		...{ header: heads, rows }
	});
	return [
		{ kind: 'header', name: 'none', content: write(rows), header: [], rows },
		table('header', 'two rows', [header, second]),
		table('header', 'three rows', [header, second, second.map((name) => `${name} too`)]),
		table('header', 'the same name twice', [twins]),
		table('header', 'names of many letters', [long]),
		table('header', 'a blank name', [header.map((name, place) => (place === 4 ? '' : name))]),
		sound('header', 'repeated within', write(whole.slice(0, 30)) + write([header]) + write(whole.slice(30))),
		sound('header', 'twice at the top', write([header]) + plain)
	];
}

function sizes(): Polluted[] {
	return [
		{ kind: 'size', name: 'header alone', content: write([header]), header: [header], rows: [] },
		{ kind: 'size', name: 'one row', content: write(whole.slice(0, 2)), header: [header], rows: rows.slice(0, 1) },
		{ kind: 'size', name: 'two rows', content: write(whole.slice(0, 3)), header: [header], rows: rows.slice(0, 2) }
	];
}

function severalTables(plain: string): Polluted[] {
	const less = [
		['Shop', 'Town', 'Since'],
		...Array.from({ length: 6 }, (_, row) => [`Shop ${row}`, 'Odense', `20${10 + row}`])
	];
	const more = [
		Array.from({ length: 12 }, (_, place) => `Measure ${String.fromCharCode(65 + place)}`),
		...Array.from({ length: 6 }, (_, row) => Array.from({ length: 12 }, (__, place) => String(row * place)))
	];
	const wider = [more[0] ?? [], ...Array.from({ length: 20 }, () => more.slice(2, 3)).flat()];
	const short = whole.slice(0, 9);
	const shortFirst = (name: string, content: string): Polluted => ({
		...{ kind: 'several tables', name, content },
		...{ header: [header], rows: short.slice(1) }
	});
	const same = [header.map((name) => `Other ${name}`), ...rows.slice(0, 6)];
	return [
		sound('several tables', 'narrower', `${plain}\r\n${write(less)}`),
		sound('several tables', 'wider', `${plain}\r\n${write(more)}`),
		sound('several tables', 'as wide', `${plain}\r\n${write(same)}`),
		shortFirst('a longer and wider one', `${write(short)}\r\n${write(wider)}`),
		shortFirst('a longer and wider one, directly below', write(short) + write(wider)),
		sound('several tables', 'narrower, with a title', `${plain}\r\nOur shops\r\n${write(less)}`),
		sound('several tables', 'narrower, directly below', plain + write(less)),
		sound('several tables', 'wider, directly below', plain + write(more)),
		sound(
			'several tables',
			'padded to the width',
			plain + write([Array<string>(9).fill(''), ...less.map((row) => [...row, ...Array<string>(6).fill('')])])
		)
	];
}

function footers(plain: string): Polluted[] {
	return [
		sound('lines after', 'a sentence', `${plain}Source: the office of statistics\r\n`),
		sound(
			'lines after',
			'a blank line and notes',
			`${plain}\r\nCopyright of the office, all rights reserved\r\nConfidential\r\n`
		),
		sound(
			'lines after',
			'padded to the width',
			`${plain}${','.repeat(8)}\r\nSource: the office of statistics${','.repeat(8)}\r\n`
		)
	];
}

/** The same pollutions of other tables: decimal commas, nothing but words, few columns. */
function otherTables(): Polluted[] {
	const comma = [
		['Dag', 'Varighed', 'Beløb', 'Note'],
		...Array.from({ length: 40 }, (_, row) => [
			`${two(1 + (row % 28))}.03.2026`,
			`${row % 7},${row % 10}`,
			`1.${100 + row},50`,
			row % 3 === 0 ? 'ja, tak' : ''
		])
	];
	const words = [
		['Team', 'Town', 'Lead'],
		...Array.from({ length: 30 }, (_, row) => [
			pick(['North', 'South, east', 'West'], row),
			pick(['Odense', 'Oslo'], row),
			`Anna ${row}`
		])
	];
	const pairs = [
		['day', 'calls'],
		...Array.from({ length: 30 }, (_, row) => [`2026-01-${two(1 + row)}`, String(row * 17)])
	];
	const table = (name: string, cells: string[][], content: string | Uint8Array): Polluted => ({
		...{ kind: 'none', name, content },
		...{ header: cells.slice(0, 1), rows: cells.slice(1) }
	});
	return [
		table('decimal commas', comma, write(comma, { delimiter: ';' })),
		table('decimal commas in Latin 1', comma, Buffer.from(write(comma, { delimiter: ';' }), 'latin1')),
		table('decimal commas, tabs', comma, write(comma, { delimiter: '\t', lineEnd: '\n' })),
		table('nothing but words', words, write(words)),
		table('nothing but words, with a title', words, `The teams\n\n${write(words)}`),
		table('nothing but words, with notes', words, `${write(words)}\nAs of the first of March\n`),
		table('two columns', pairs, write(pairs)),
		table('two columns, tabs', pairs, write(pairs, { delimiter: '\t' })),
		table('two columns, two titles', pairs, `Calls\nper day\n${write(pairs, { delimiter: ';' })}`)
	];
}

/**
 * Every polluted file: those of the whole file, and for each `step`-th cell a row with too much, too little, a stray mark or other
 * delimiters.
 */
export function pollutions(step: number): Polluted[] {
	const files = [...filePollutions(), ...otherTables()];
	for (let place = 0; place < whole.length * header.length; place += step) {
		const [row, column] = [Math.floor(place / header.length), place % header.length];
		files.push(...rowPollutions(row, column, false), ...rowPollutions(row, column, true));
	}
	return files;
}

function rowPollutions(row: number, column: number, quoteAll: boolean): Polluted[] {
	const style = { quoteAll };
	const cells = whole[row] ?? [];
	const cell = cells[column] ?? '';
	const withRow = (kind: string, line: string, read: string[]): Polluted => ({
		...{ kind, name: `${kind} ${row}:${column}${quoteAll ? ', every value in marks' : ''}` },
		content: write(whole.slice(0, row), style) + line + '\r\n' + write(whole.slice(row + 1), style),
		header: [row === 0 ? read : header],
		rows: rows.map((other, place) => (place === row - 1 ? read : other))
	});
	const spelled = cells.map((value) => write([[value]], { ...style, lineEnd: '' }));
	const own = spelled[column] ?? '';
	const bare = own === cell;
	const line = (...middle: string[]) =>
		[...spelled.slice(0, column), ...middle, ...spelled.slice(column + 1)].join(',');
	const read = (...middle: string[]) => [...cells.slice(0, column), ...middle, ...cells.slice(column + 1)];
	const files = [withRow('delimiter too many', line(own, ''), read(cell, ''))];
	if (!quoteAll && row > 0 && !cells.some((value) => value.includes('\n'))) {
		for (const delimiter of [';', '\t', ', '])
			files.push(withRow('other delimiter', write([cells], { delimiter, lineEnd: '' }), cells));
		const plainRows = write(whole.slice(0, row + 1)).slice(0, -1);
		files.push({ ...sound('line end', `CR after row ${row}`, plainRows + write(whole.slice(row + 1))) });
	}
	if (!bare && cell.includes(',') && !/[\n"]/.test(cell))
		files.push(withRow('stray mark', line(own.slice(0, -1)), read(cell)));
	const next = cells[column + 1];
	const nextOwn = spelled[column + 1];
	if (next !== undefined && nextOwn !== undefined && (quoteAll || (bare && nextOwn === next))) {
		const merged = [...spelled.slice(0, column), own + nextOwn, ...spelled.slice(column + 2)].join(',');
		const one = quoteAll ? `${cell}"${next}` : cell + next;
		files.push(withRow('delimiter too few', merged, [...cells.slice(0, column), one, ...cells.slice(column + 2)]));
	}
	if (bare) {
		files.push(withRow('stray mark', line(`"${cell}`), read(`"${cell}`)));
		files.push(withRow('stray mark', line(`${cell}"`), read(`${cell}"`)));
	} else if (quoteAll && !/[\n"]/.test(cell)) {
		const half = Math.floor(cell.length / 2);
		for (const marked of [`"${cell}`, `${cell.slice(0, half)}"${cell.slice(half)}`, `${cell}"`])
			files.push(withRow('stray mark', line(`"${marked}"`), read(marked)));
	}
	return files;
}
