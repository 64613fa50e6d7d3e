import { kinds, type Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { words } from '#lib/intake/fields-of-kinds/named.ts';
import { personFields } from '#lib/intake/fields-of-kinds/person-fields.ts';
import { fields as allFields, lackingFields } from '#lib/intake/fields.ts';
import { firstNameWords } from './fill-names.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';
import { proposeFields } from './propose-fields.ts';
import type { Profile } from './profile-column.ts';
import { holdsQuality, holdsQuestions } from './holds-questions.ts';
import { instantShape } from './value-shapes.ts';

export type KindProposal = {
	kind: Kind;
	fields: Recipe['fields'];
	/** Something in the file is found in this kind of file only; a date, a team and a number are in all of them. */
	told: boolean;
};

const shared: Record<Kind, string[]> = {
	contacts: ['customer_key', 'started_at', 'ended_at', 'channel', 'reason', 'language', 'team', 'site', 'employer'],
	orders: ['customer_key', 'ordered_at'],
	pulse: ['answer_id', 'team', 'answered_on'],
	roster: ['team', 'site', 'employer'],
	customers: ['customer_key', 'language', 'from_day', 'until_day'],
	surveys: [
		'answer_id',
		'contact_id',
		'customer_key',
		'answered_at',
		'asked_at',
		'agent',
		'team',
		'queue',
		'language',
		'resolved'
	],
	absence: ['agent', 'team', 'from_day', 'until_day'],
	employment: ['agent', 'team', 'site', 'employer', 'until_day'],
	agent_days: ['agent', 'team', 'day'],
	coaching: ['agent', 'team', 'day', 'topic'],
	training: ['agent', 'team', 'day', 'topic'],
	feedback: ['contact_id', 'customer_key', 'reason', 'team', 'day'],
	targets: ['dimension', 'member', 'from_day', 'until_day'],
	events: ['dimension', 'member', 'from_day', 'until_day'],
	totals: ['day', 'interval_start', 'queue', 'team', 'agent', 'channel']
};

/** Names of columns that are found in files of every kind. */
const ofAnyKind = [
	...words(
		'#|id|type|typ|category|kategori|kategorie|description|beskrivelse|beskrivning|beschreibung|' +
			'title|titel|tittel|name|navn|namn|bezeichnung'
	),
	...firstNameWords
];
const anyLength = words('duration|total duration|length|varighed|længde|längd|varighet|lengde|dauer');
/** Who is at work has hours and shifts of some type too. */
const anyShift = words(
	'hours|number of hours|timer|antal timer|timmar|antal timmar|antall timer|stunden|shift type|vagttype|passtyp|vakttype|schichtart'
);
/** A course or a leave begins too. */
const anyStart = words('start date|startdato|startdatum|from|fra|från|von');
const answerNames = namesOf(
	words(
		'response id|responseid|respondent id|respondentid|survey response id|review id|svar id|svars id|besvarelse id|besvarelses id|respons id|' +
			'antwort id|teilnehmer id'
	)
);
const personNames = namesOf(personFields.agent.words);
const activityNames = namesOf(words('activity|scheduled activity|aktivitet|planlagt aktivitet|aktivität'));

/** Names that are found in files of one kind, though another kind could read the column too, or none can. */
const tellTales: Partial<Record<Kind, Names>> = {
	coaching: namesOf(words('coach|coached by|coaching by|coachet af|coachad av|coachet av|coachname')),
	training: namesOf(
		words(
			'course|course name|course title|course full name|training|training name|lesson|module|kursus|kursusnavn|uddannelse|oplæring|modul|kurs|kursnamn|kursnavn|utbildning|opplæring|schulung'
		)
	),
	employment: namesOf(words('hired|hire date|ansat|ansat den|fratrådt|anställd|slutat|ansatt|sluttet|eingestellt'))
};

const noNames: Names = new Map();

const lackingWeighs = 3;

/**
 * The kind that the columns speak of: told ones before others, then the one that most columns are named for, where a
 * field that the kind cannot do without weighs as much as three names and a telltale name as one; of two such contacts and
 * orders, then the one that is named more fully. A length alone tells a contact beside a customer only, and whoever does what
 * a workforce plan says tells nothing.
 */
export function proposeKind(columns: Profile[], given?: Kind): KindProposal {
	const isOfPlan = columns.some(({ name }) => nameScore(name, activityNames).score > 0);
	const isOfPersons = columns.some(({ name }) => nameScore(name, personNames).score > 0);
	const isOfQuestions = holdsQuestions(columns);
	const isOfQuality = holdsQuality(columns);
	const isOfAnswers = columns.some(({ name }) => nameScore(name, answerNames).score > 0);
	const proposals = (given ? [given] : kinds).map((kind) => {
		const fields = proposeFields(kind, columns);
		const lacking = lackingFields(kind, Object.keys(fields)).length;
		const inVain = namedInVain(kind, columns, fields);
		const uses = Object.entries(fields);
		const named = uses.filter(([, { reason }]) => reason.startsWith('header:')).length;
		const tellTale = columns.some(({ name }) => nameScore(name, tellTales[kind] ?? noNames).score > 0);
		const untold = [
			...(tellTale ? [] : ['score']),
			...(isOfQuality ? ofOpinion : []),
			...shared[kind],
			...(isOfPlan ? ['agent', 'from_day'] : []),
			...(kind === 'contacts' ? untoldOfContacts(columns, fields, isOfAnswers) : [])
		];
		const saysNothing = new Set(
			// a pulse has a score, and so has the work of a person
			[
				...ofAnyKind,
				...(tellTale || !isOfPersons ? [] : ['score']),
				...(tellTale || kind === 'agent_days' ? [] : anyShift),
				...(kind === 'employment' ? anyStart : []),
				...(kind === 'contacts' && fields.customer_key ? [] : anyLength)
			].map((word) => `header:${word}`)
		);
		// a person belongs somewhere from a day on, or there is no roster
		const isHalf = kind === 'roster' && (lacking > inVain || !(fields.team ?? fields.site ?? fields.employer));
		const isLearnt = tellTale && (kind === 'coaching' || kind === 'training');
		const tells = uses.some(([field, { reason }]) => !untold.includes(field) && !saysNothing.has(reason));
		const told = !isHalf && !isOfQuestions && (tells || isLearnt || (kind === 'surveys' && isOfAnswers));
		const whole = uses.length / Object.keys(allFields[kind]).length;
		const weight = named + Number(tellTale) + inVain - lacking * lackingWeighs;
		return { kind, fields, told, weight, whole };
	});
	const main = ({ kind }: { kind: Kind }) => Number(kind === 'contacts' || kind === 'orders');
	proposals.sort(
		(a, b) =>
			Number(b.told) - Number(a.told) || b.weight - a.weight || (a.told ? main(b) - main(a) : 0) || b.whole - a.whole
	);
	const [{ kind, fields, told } = { kind: given ?? 'contacts', fields: {}, told: false }] = proposals;
	return { kind, fields, told };
}

/** A day and a person are a shift as well as a contact; a contact begins by the clock. */
function beginsByTheDay(columns: Profile[], { started_at: start }: Recipe['fields']): boolean {
	const [date, clock] = start?.columns ?? [];
	const column = columns.find(({ name }) => name === date);
	return clock === undefined && column !== undefined && instantShape(column) === 'date';
}

/** A form asks a customer; a log may ask what became of a case. */
const asksCustomer =
	/\b(?:you|your|we|us|du|dig|din|dit|dine|ditt|dina|deg|dere|ni|os|oss|vi|sie|ihr|ihre|uns|wir)\b.*\?$/;
const tidyQuestion = (name: string): string => name.toLowerCase().replace(/\s*[([][^)\]]*[)\]]\s*$/, '');

/** What surveys say of a contact and of what a customer thought of it. */
const ofOpinion = [...shared.surveys, 'started_at', 'rating'];

/** Fields that tell no contact: the person where there is no clock, and all of a survey's where it is one. */
function untoldOfContacts(columns: Profile[], fields: Recipe['fields'], isOfAnswers: boolean): string[] {
	if (isOfAnswers || columns.some(({ name }) => asksCustomer.test(tidyQuestion(name)))) return ofOpinion;
	if (!beginsByTheDay(columns, fields)) return [];
	return fields.rating && Object.keys(fields).every((field) => ofOpinion.includes(field)) ? ofOpinion : ['agent'];
}

/** Columns that are named for the kind and hold nothing yet, so that no reading could be found for them. */
function namedInVain(kind: Kind, columns: Profile[], fields: Recipe['fields']): number {
	const used = new Set(Object.values(fields).flatMap((use) => use.columns));
	const blank = columns.filter(({ name, values }) => values.length === 0 && !used.has(name));
	if (blank.length === 0) return 0;
	const names = namesOf(Object.values(allFields[kind]).flatMap(({ words }) => words));
	return blank.filter(({ name }) => nameScore(name, names).score > 0).length;
}
