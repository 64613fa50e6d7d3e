import { plainWords, splitUnit } from './plain-words.ts';
import type { Profile } from './profile-column.ts';

const written = [
	/^(?:tel:|sip:)?(?:\+|00)[\d\s()./-]{8,20}$/i,
	/^\d{2} \d{2} \d{2} \d{2}$/,
	/^0[1-9]\d{0,2}[-/ ]\d[\d ]{4,9}$/
];
// eight digits of a Danish or Norwegian number, a trunk zero as in Sweden and Germany, a country before the number
const bare = /^(?:[2-9]\d{7}|0[1-9]\d{7,10}|(?:31|4[4-9]|298|354|358)[1-9]\d{6,10})$/;
const day = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
// what a switchboard dials, SIP/trunk/4520100000, and a number behind its name, Bo <4520100000>
const dialled = /[/:<(]\+?(\d{8,15})(?!\d)/;
const page = /^https?:/i;

const isBare = (value: string): boolean => bare.test(value) && !day.test(value);

const isTelephone = (value: string): boolean =>
	written.some((form) => form.test(value)) ||
	isBare(value) ||
	(!page.test(value) && isBare(dialled.exec(value)?.[1] ?? ''));

/** Numbers of other things, which may be as long as a telephone number: `Ordrenr`, `Ticket`, `uniqueid`. */
const otherNumbers =
	/id\b|\b(?:ids|guid|ref(?:eren[cs]e?|erans)?|order|ordre|ticket|case|session|sag|sak|aerende|faktura|invoice|kontrakt|contract|aftale|avtal|avtale)(?:s?(?:no|nr|nummer|number))?\b/;

const most = 0.5;
const enough = 20;
const nearSteps = 10;

/** Numbers that are given out one after another, as those of cases are and those of callers are not. */
function followEachOther(values: string[]): boolean {
	const numbers = values.filter((value) => bare.test(value)).map(Number);
	const span = Math.max(...numbers) - Math.min(...numbers);
	return numbers.length >= enough && span < numbers.length * nearSteps;
}

/** True where most values of a column are telephone numbers, and its name does not say what else they number or measure. */
export function looksLikeTelephone({ name, values }: Profile): boolean {
	const telephones = values.filter(isTelephone);
	const words = plainWords(name);
	if (telephones.length <= values.length * most) return false;
	if (telephones.every((value) => written.some((form) => form.test(value)))) return true;
	return !otherNumbers.test(words) && splitUnit(words).unit === null && !followEachOther(telephones);
}
