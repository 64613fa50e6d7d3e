import { Refusal, type RefusalCode } from '#lib/intake/refusal.ts';

const signatures: [bytes: number[], code: RefusalCode][] = [
	[[0xd0, 0xcf, 0x11, 0xe0], 'workbook'],
	[[0x1f, 0x8b], 'compressed'],
	[[0x42, 0x5a, 0x68], 'compressed'],
	[[0x37, 0x7a, 0xbc, 0xaf], 'compressed'],
	[[0x28, 0xb5, 0x2f, 0xfd], 'compressed'],
	[[0x25, 0x50, 0x44, 0x46], 'document']
];
const zip = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (head: Buffer, bytes: number[]) => bytes.every((byte, place) => head[place] === byte);

/** Throws a Refusal when the first bytes are those of a file that is not delimited text. */
export function refuseOtherFileTypes(head: Buffer): void {
	// a workbook is a zip whose first entries have these names
	if (startsWith(head, zip))
		throw new Refusal(
			/\[Content_Types\]|_rels\/|xl\/|mimetypeapplication\/vnd/.test(head.toString('latin1', 0, 4096))
				? 'workbook'
				: 'compressed'
		);
	for (const [bytes, code] of signatures) if (startsWith(head, bytes)) throw new Refusal(code);
}
