/** What feedback is: `idea` also stands for proposals. */
export type FeedbackType = 'praise' | 'criticism' | 'complaint' | 'idea';

/** What types of feedback are called in English, Danish, Swedish, Norwegian and German; a complaint first: "formal complaint, negative". */
const words: readonly [FeedbackType, RegExp][] = [
	['complaint', /complaint|grievance|klag(?!s)|klagomål|klagemål|reklamation|reklamasjon|beschwerde/],
	[
		'praise',
		/praise|compliment|commend|thank|positiv|kudos|\bros\b|beröm|beröm|skryt|\btak\b|\btack\b|\btakk\b|\blob\b|\bdank/
	],
	['criticism', /critici|critique|negativ|dissatisf|\bris\b|kriti[ks]|missnöj|utilfreds|misfornøy|unzufrieden/],
	['idea', /\bide[aás]|suggest|proposal|improve|idé|forslag|förslag|forbedring|förbättring|vorschlag|verbesser/]
];

/** Reads the type of feedback as its source names it; null for one that says neither. */
export function feedbackTypeOf(text: string | null): FeedbackType | null {
	if (text === null) return null;
	const name = text.trim().toLowerCase();
	return words.find(([, called]) => called.test(name))?.[0] ?? null;
}
