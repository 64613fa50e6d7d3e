import { expect, test } from 'vitest';
import { feedbackTypeOf } from '#lib/model/feedback-type.ts';

test.each([
	['praise', ['praise', 'Compliment', 'Thank you', 'Ros', 'Beröm', 'Skryt', 'Lob', 'Positive', 'positiv feedback']],
	['criticism', ['criticism', 'Critique', 'Ris', 'Kritik', 'Kritikk', 'Negativ', 'Dissatisfied', 'Missnöje']],
	[
		'complaint',
		['complaint', 'Formal complaint, negative', 'Klage', 'klager', 'Klagomål', 'Reklamation', 'Beschwerde']
	],
	['idea', ['idea', 'Ideas', 'Suggestion', 'Idé', 'Forslag', 'Förslag', 'Verbesserungsvorschlag', 'improvement']],
	[null, ['', 'question', 'prosa', 'risk']]
])('%s is recognised in the words of four languages and German', (type, texts) => {
	expect(texts.map((text) => [text, feedbackTypeOf(text)])).toEqual(texts.map((text) => [text, type]));
});

test('a type that is not told is none', () => {
	expect(feedbackTypeOf(null)).toBeNull();
});
