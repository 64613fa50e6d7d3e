import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '#lib/intake/table/decode.ts';
import { guessEncoding } from '#lib/intake/table/guess-encoding.ts';
import { isEncodedTwice, repairLetters } from '#lib/intake/table/repair-letters.ts';
import { scanBytes } from '#lib/intake/table/scan-bytes.ts';
import { fileOf, surveyOf } from '../take-in.ts';
import { readWhole } from './opened.ts';

const texts = {
	Danish: 'Kø;Årsag;Søren Åge Ærø\nnår, håndværk, gå på ærø, sød grød, øl',
	Swedish: 'Kö;Återkoppling;Örjan Ångström\nsvårt, förfrågan, ärende, räkning, på måndag',
	Norwegian: 'Kø;Årsak;Øystein Bø\nnår, spørsmål, ærlig, få, måned, høy',
	German: 'Warteschlange;Ärger;Jürgen Größe\nfür, Rückfrage, Straße, Änderung, Österreich, über',
	names: 'José García;Zoë;François;Kühn & Söhne;Åse-Märtha'
};
const sets = ['windows-1252', 'cp850', 'macintosh'];

describe('the letters of a file that no mark and no rule proves', () => {
	test.each(sets.flatMap((set) => Object.entries(texts).map(([name, text]) => [set, name, text] as const)))(
		'are read rightly from %s: %s',
		(set, _, text) => {
			const bytes = iconv.encode(text, set);
			expect(decodeBytes(bytes, guessEncoding(bytes))).toBe(text);
		}
	);

	test('are a proposal, also when the file is long and they come late', async () => {
		const line = 'C1,2026-01-05 10:00:00,Anna\n';
		const content = Buffer.concat([
			Buffer.from(`Call ID,Start,Agent\n${line.repeat(60_000)}`),
			iconv.encode('C2,2026-01-05,Bjørn Åse\n', 'cp850')
		]);
		expect(await scanBytes(fileOf(content))).toMatchObject({
			encoding: 'cp850',
			encodingProved: false,
			repaired: false
		});
	});

	test('with the sign of the euro are those of the set that has it', () => {
		const bytes = iconv.encode('Beløb i €;12 €;på', 'iso-8859-15');
		expect(decodeBytes(bytes, guessEncoding(bytes))).toBe('Beløb i €;12 €;på');
	});

	test('are UTF-8 where all but a few of them are, and that is told', async () => {
		const line = 'C1,2026-01-05 10:00:00,Søren Ågård\n';
		const content = Buffer.concat([
			Buffer.from(`Call ID,Start,Agent\n${line.repeat(30)}`),
			iconv.encode('C2,2026-01-06 10:00:00,Bjørn\n', 'windows-1252'),
			Buffer.from(line.repeat(30))
		]);
		expect(await scanBytes(fileOf(content))).toMatchObject({ encoding: 'utf-8', encodingProved: false });
		const { sample, notes, questions } = await surveyOf(content);
		expect(sample[0]?.[2]).toBe('Søren Ågård');
		expect(notes).toContainEqual({ code: 'encoding_guessed', details: { encoding: 'UTF-8' } });
		expect(questions.map(({ code }) => code)).not.toContain('encoding');
	});

	test('without any sense are Windows’, and nothing breaks', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(decodeBytes(Buffer.from(bytes), guessEncoding(Buffer.from(bytes)))).toBeTypeOf('string');
			})
		);
		expect(guessEncoding(Buffer.from('plain'))).toBe('windows-1252');
	});
});

describe('letters that were encoded twice', () => {
	const spelled = (text: string) => iconv.decode(Buffer.from(text), 'windows-1252');

	test('are put right, and letters that stand as they should are not touched', () => {
		for (const text of Object.values(texts)) expect(repairLetters(spelled(text))).toBe(text);
		for (const text of Object.values(texts)) expect(repairLetters(text)).toBe(text);
		expect(repairLetters(`${spelled('Kø – 5 €')} og kø`)).toBe('Kø – 5 € og kø');
	});

	test('are no words of a language', () => {
		expect(isEncodedTwice(spelled('Smørrebrød'))).toBe(true);
		for (const text of [...Object.values(texts), 'SÃO PAULO', 'Ãrea', 'Â« mot Â»'])
			expect(isEncodedTwice(text)).toBe(false);
	});

	test('are mended while the file is read, column by column', async () => {
		const rows = Array.from({ length: 40 }, (_, row) => `C${row},${spelled('Søren Åge')},Kø`);
		const { found, rows: read } = await readWhole(`Call ID,Agent,Queue\n${rows.join('\n')}\n`);
		expect(found.scan).toMatchObject({ repaired: true, encodingProved: true });
		expect(read[39]).toEqual(['C39', 'Søren Åge', 'Kø']);
	});

	test('are mended also where a piece of the file ends within one', async () => {
		const row = `C1,${spelled('øøøøøøøøø')}\n`;
		const { rows: read } = await readWhole(`Call ID,Agent\n${row.repeat(60_000)}`);
		expect(new Set(read.map(([, agent]) => agent))).toEqual(new Set(['øøøøøøøøø']));
	});

	test('and a mark of encoding among them leave no trace in the first name', async () => {
		const { header } = await readWhole(spelled('\ufeffCall ID,Kø\nC1,ø\n'));
		expect(header).toEqual(['Call ID', 'Kø']);
	});
});
