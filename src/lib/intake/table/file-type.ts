import { Refusal, type RefusalCode } from '#lib/intake/refusal.ts';

const signatures: [bytes: string, code: RefusalCode][] = [
	['%PDF', 'document'],
	// what is packed was unpacked before, when it could be
	['PK\x03\x04', 'binary'],
	['\xd0\xcf\x11\xe0', 'binary'],
	['\x1f\x8b', 'binary']
];

/** Throws a Refusal for a file whose first bytes are those of another kind than text. */
export function refuseOtherFileTypes(head: Buffer): void {
	const start = head.toString('latin1', 0, 8);
	for (const [bytes, code] of signatures) if (start.startsWith(bytes)) throw new Refusal(code);
}
