import { SaxesParser } from 'saxes';
import { Refusal } from '#lib/intake/refusal.ts';

export type Attributes = Record<string, string>;

/** What is to happen at each mark; names come without their prefix, because programs choose prefixes freely. */
export type XmlHandlers = {
	open: (name: string, attributes: Attributes) => void;
	close: (name: string) => void;
	text?: (text: string) => void;
	/** After each piece that was read, for what has to wait. */
	afterPiece?: () => Promise<void>;
};

/** No part of a workbook nests deeper than some twenty, and no cell holds more than 32,767 characters. */
const deepest = 200;
const longestWithoutMark = 4 << 20;

const localName = (name: string): string => {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
};

/** Reads a part of a workbook mark by mark; throws a Refusal where it is no sound XML or grows without end. */
export async function readXml(pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
	const parser = new SaxesParser({ xmlns: false, position: false });
	const decoder = openDecoder();
	let depth = 0;
	let sinceMark = 0;
	parser.on('error', () => {
		throw new Refusal('workbook_broken');
	});
	parser.on('opentag', ({ name, attributes }) => {
		sinceMark = 0;
		if (++depth > deepest) throw new Refusal('workbook_broken');
		handlers.open(localName(name), attributes);
	});
	parser.on('closetag', ({ name }) => {
		sinceMark = 0;
		depth--;
		handlers.close(localName(name));
	});
	if (handlers.text) {
		parser.on('text', handlers.text);
		parser.on('cdata', handlers.text);
	}
	for await (const piece of pieces) {
		sinceMark += piece.length;
		parser.write(decoder(piece));
		if (sinceMark > longestWithoutMark) throw new Refusal('workbook_broken');
		await handlers.afterPiece?.();
	}
	parser.write(decoder(null)).close();
}

/** Makes text of bytes piece by piece, and of null the end; throws a Refusal for bytes that are no letters. */
function openDecoder(): (piece: Buffer | null) => string {
	let decoder: TextDecoder | null = null;
	return (piece) => {
		decoder ??= new TextDecoder(encodingOf(piece ?? Buffer.alloc(0)), { fatal: true });
		try {
			return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
		} catch {
			throw new Refusal('workbook_broken');
		}
	};
}

function encodingOf([first, second]: Buffer): string {
	if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
	return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}
