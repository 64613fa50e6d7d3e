import type { Recipe } from '#lib/model/import.ts';
import { readSpelledDuration } from '#lib/intake/reading/read-duration.ts';
import { usesOf } from '#lib/intake/uses-of.ts';
import { looksLikeTelephone } from './looks-like-telephone.ts';
import { looksLikeNames, looksLikeProse } from './value-shapes.ts';
import { plainWords } from './plain-words.ts';
import type { Profile } from './profile-column.ts';

/** Why a column is not kept: what of a person it seems to hold. */
export const personalReasons = ['name', 'email', 'phone', 'address', 'national_id', 'card', 'prose'] as const;
export type PersonalReason = (typeof personalReasons)[number];

// plain words: æ is ae, ø is oe, å is aa, ü is ue
const named: [PersonalReason, RegExp][] = [
	[
		'national_id',
		/\b(?:cpr|ssn|personnummer|personnr|foedselsnummer|foedselsnr|national id|social security|personal number|dob|date of birth|birth ?date|birthday|foedt|foedd|foedselsdag|foedselsdato|foedselsaar|foedelsedag|foedelsedatum|foedelseaar|geboren|geburtstag|geburtsdatum|passport)\b/
	],
	[
		'card',
		/\b(?:card (?:number|no|last4)|kortnummer|kreditkort|credit card|iban|kontonummer|konto nr|bank account|kartennummer)\b/
	],
	['email', /\b(?:e ?mail|e ?post|epost|mailadresse|mejl)\b/],
	[
		'phone',
		/\b(?:phone|phone ?number|telefon|telefonnr|telefonnummer|telephone|mobile|mobil|mobilnr|mobilnummer|tlf|tlfnr|ani|caller ?id|clid|cell|rufnummer|handy|fax|a (?:number|no|nummer|nr)|calling (?:number|party|no))\b/
	],
	[
		'address',
		/\b(?:address|adresse|adress|street|gade|vej|gate|gata|strasse|zip|postal code|postcode|postnr|postnummer|plz|latitude|longitude|ip)\b/
	],
	[
		'prose',
		/\b(?:notes?|comments?|remarks?|description|message|body|transcript|verbatim|free text|feedback|noter?|bemaerkning(?:er)?|kommentar(?:er)?|beskrivelse|fritekst|fritext|anteckning(?:ar)?|beskrivning|merknad(?:er)?|bemerkung(?:en)?|beschreibung)\b/
	],
	[
		'name',
		/\b(?:first name|last name|surname|full ?name|customer name|contact name|associated contact|remote|requester|submitter|employee name|manager(?: ?name)?|fornavn|efternavn|etternavn|foernamn|efternamn|kundenavn|kundnamn|vorname|nachname|kundenname|medarbejdernavn|signature|navn|namn)\b|^name$/
	]
];
// the number that was called may be that of a queue
const calledNumber =
	/\b(?:dst|dnis|b (?:number|no|nummer|nr)|(?:called|dialed|dialled|destination) (?:number|party|no)|number (?:called|dialed|dialled)|ringet (?:til|op)|ringt till?|(?:opkaldt|uppringt|oppringt|kaldt) (?:nummer|nr))\b/;
const mayBeTelephone = (value: string): boolean => /\d(?:[\s()./-]*\d){4}/.test(value);
// what customers write above a message; a few that come again and again are reasons
const titles = /\b(?:subject|ticket ?name|ticketnavn|ticketnamn|title|titel|tittel|emne|aemne|betreff)\b/;
// Kø navn, Produktets navn
const namesThing =
	/\b(?:koe|queue|team|gruppe|grupp|group|afdeling|avdelning|avdeling|linje|skill|kampagne|kampanj|kampanje|produkt|vare|artikel|kategori|emne|aemne|fil|system|side|butik|website|service|tjeneste|tjaenst|event|menu|meny)(?:n|en|et|s|ens|ets)?\b/;

const most = 0.5;
const share = ({ values }: Profile, test: (value: string) => boolean): number =>
	values.length === 0 ? 0 : values.filter(test).length / values.length;

const isEmail = (value: string) => /[^\s@]@[^\s@]+\.[a-z]{2,}/i.test(value);
const isStreet = (value: string) =>
	/^\p{L}[\p{L}\s.'-]*(?:vej|gade|gata|gatan|väg|vägen|gate|veien|allé|alle|straße|strasse|street|road|avenue)\s+\d+/iu.test(
		value
	);

/**
 * A CPR number, personnummer or fødselsnummer: a day and month that exist where the country puts them, and the digits
 * that follow.
 */
function isNationalId(value: string): boolean {
	const [, first, second, third] = /^(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?\d{4,5}$/.exec(value) ?? [];
	if (first === undefined || second === undefined || third === undefined) return false;
	const isMonth = (digits: string) => Number(digits) >= 1 && Number(digits) <= 12;
	const isDay = (digits: string) => Number(digits) >= 1 && Number(digits) <= 31;
	return isMonth(second) && (isDay(first) || isDay(third));
}

/** A payment card's number by its last digit, which the others make (Luhn), or an IBAN. */
function isCard(value: string): boolean {
	const digits = value.replace(/[\s-]/g, '');
	if (/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(digits)) return true;
	if (!/^[3-6]\d{12,18}$/.test(digits)) return false;
	const sum = Array.from(digits)
		.reverse()
		.map((digit, place) => (place % 2 === 0 ? Number(digit) : Number(digit) * 2))
		.reduce((total, number) => total + (number > 9 ? number - 9 : number), 0);
	return sum % 10 === 0;
}

// 1 hour 4 minutes 52 seconds is no sentence
const wordsIn = (value: string) => (typeof readSpelledDuration(value) === 'number' ? 0 : value.split(/\s+/).length);
const isWritten = (value: string) => wordsIn(value) >= 6;

/** What of a person a column seems to hold, by its name or by its values; null where nothing speaks for that. */
export function personalReason(column: Profile): PersonalReason | null {
	const mostly = (test: (value: string) => boolean) => share(column, test) > most;
	const shapes: [PersonalReason, () => boolean][] = [
		['email', () => mostly(isEmail)],
		['national_id', () => mostly(isNationalId)],
		['card', () => mostly(isCard)],
		['phone', () => looksLikeTelephone(column)],
		['address', () => mostly(isStreet)],
		['prose', () => mostly(isWritten)]
	];
	const shaped = shapes.find(([, test]) => test())?.[0];
	if (shaped) return shaped;
	const words = plainWords(column.name);
	const { values } = column;
	if (calledNumber.test(words) && (values.length === 0 || values.some(mayBeTelephone))) return 'phone';
	const told = named.find(([, names]) => names.test(words))?.[0];
	if (titles.test(words) && seldomTwice(column)) return 'prose';
	if (told && !(told === 'name' && namesThing.test(words))) return told;
	if (looksLikeNames(column) && (capitals(column) || seldomTwice(column))) return 'name';
	return looksLikeProse(column) && share(column, (value) => wordsIn(value) >= 3) > most ? 'prose' : null;
}

/** Every word begins with a capital, as in Jane Roe and not in Technical support or Billing question. */
const capitals = (column: Profile) =>
	share(column, (value) => value.split(/,? /).every((word) => /^\p{Lu}/u.test(word) && /^[\p{L}.'-]+$/u.test(word))) >
		most && column.distinct > fewNames;
const fewNames = 5;

/** Words in small letters, too: reasons come again and again, and customers' names do not. */
const seldomTwice = ({ distinct, times }: Profile) =>
	distinct >= manyNames && distinct > times.reduce((sum, count) => sum + count, 0) / 2;
const manyNames = 20;

/** A column that is left out of what is kept, and why. */
export type PersonalColumn = { column: string; reason: PersonalReason };

/** The columns without a field that seem to hold something of a person. */
export const personalColumns = (free: Profile[]): PersonalColumn[] =>
	free.flatMap((column) => {
		const reason = personalReason(column);
		return reason ? [{ column: column.name, reason }] : [];
	});

/** The columns that no field is read from. */
export function freeColumns(recipe: Recipe, profiles: Profile[]): Profile[] {
	const used = new Set(usesOf(recipe).flatMap(([, { columns }]) => columns));
	return profiles.filter(({ name }) => !used.has(name));
}
