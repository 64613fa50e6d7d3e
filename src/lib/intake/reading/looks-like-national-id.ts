const candidate = /(?<![\d-])(\d{2}|)(\d{6})([-+ ]?)(\d{4}|\d{5})(?![\d-])/g;

const isDate = (day: number, month: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
const digitsOf = (text: string) => Array.from(text, Number);
const weighted = (digits: number[], weights: number[]) =>
	weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);

/** Every second digit doubled and its digits summed makes a multiple of ten. */
const passesLuhn = (digits: number[]): boolean =>
	digits.reduce((sum, digit, place) => {
		const doubled = place % 2 === 0 ? digit * 2 : digit;
		return sum + (doubled > 9 ? doubled - 9 : doubled);
	}, 0) %
		10 ===
	0;

const danish = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const norwegian = [
	[3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
	[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
];

/** Of a birthday and a serial number: a mark between them is telling enough, without one the check digits must fit. */
function isNationalId(century: string, birthday: string, mark: string, serial: string): boolean {
	const [first = 0, middle = 0, last = 0] = [0, 2, 4].map((place) => Number(birthday.slice(place, place + 2)));
	const digits = digitsOf(birthday + serial);
	if (serial.length === 5) {
		const isNorwegian = century === '' && isDate(first % 40, middle);
		return isNorwegian && norwegian.every((weights) => weighted(digits, weights) % 11 === 0);
	}
	// a Swedish day may have 60 added, for who has no number yet
	const isSwedish = isDate(last % 60, middle) && passesLuhn(digits);
	if (century !== '') return isSwedish && ['19', '20'].includes(century);
	const isDanish = isDate(first, middle) && (mark === '-' || weighted(digits, danish) % 11 === 0);
	return isSwedish || isDanish;
}

/** True for a text that holds a Danish CPR number, a Swedish personnummer or a Norwegian fødselsnummer. */
export function looksLikeNationalId(text: string): boolean {
	for (const [, century = '', birthday = '', mark = '', serial = ''] of text.matchAll(candidate))
		if (isNationalId(century, birthday, mark, serial)) return true;
	return false;
}
