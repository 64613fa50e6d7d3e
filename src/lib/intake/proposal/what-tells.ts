import { words } from '#lib/intake/fields-of-kinds/named.ts';
import { personFields } from '#lib/intake/fields-of-kinds/person-fields.ts';
import { surveyFields } from '#lib/intake/fields-of-kinds/survey-fields.ts';
import { amountReader } from '#lib/intake/readings.ts';
import type { FieldUse, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { firstNameWords } from './fill-names.ts';
import { holdsQuality, holdsQuestions } from './holds-questions.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';
import type { Profile } from './profile-column.ts';
import { instantShape, isPlanned, looksLikeFeedback } from './value-shapes.ts';

/** Fields that other kinds have too. */
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
	// a plan has breaks too
	agent_days: ['agent', 'team', 'day', 'away_seconds'],
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
/** When somebody judged a contact, and no contact began. */
const judgedNames = namesOf(
	words(
		'rated at|rated on|rated|date rated|rating date|rating time|survey date|response date|responded at|satisfaction rating date|' +
			'bedømt|bedømt den|bedømt kl|bedømmelsesdato|vurderet|vurderet den|vurderet kl|vurderingsdato|svardato|' +
			'betygsatt|betygsatt den|betygsdatum|omdöme lämnat|svarsdatum|vurdert|vurdert den|vurdert kl|bewertet|bewertet am|bewertungsdatum|antwortdatum'
	)
);
const answerTimes = namesOf(surveyFields.answered_at.words);
const personNames = namesOf(personFields.agent.words);
const activityNames = namesOf(words('activity|scheduled activity|aktivitet|planlagt aktivitet|aktivität'));

/** Names that are found in files of one kind, though another kind could read the column too, or none can. */
const tellTales: Partial<Record<Kind, Names>> = {
	// a bill of calls has customers and prices as orders have
	contacts: namesOf(
		words(
			'b number|called|called number|called party|dialled number|dialed number|destination number|dnis|b nummer|kaldt nummer|uppringt nummer|anropt nummer|oppringt nummer'
		)
	),
	coaching: namesOf(words('coach|coached by|coaching by|coachet af|coachad av|coachet av|coachname')),
	training: namesOf(
		words(
			'course|course name|course title|course full name|training|training name|lesson|module|kursus|kursusnavn|uddannelse|oplæring|modul|kurs|kursnamn|kursnavn|utbildning|opplæring|schulung'
		)
	),
	employment: namesOf(words('hired|hire date|ansat|ansat den|fratrådt|anställd|slutat|ansatt|sluttet|eingestellt'))
};

const columnsOf = (columns: Profile[], use: FieldUse | undefined): Profile[] =>
	columns.filter(({ name }) => use?.columns.includes(name));

const isAnyCalled = (columns: Profile[], names: Names): boolean =>
	columns.some(({ name }) => nameScore(name, names).score > 0);

const away =
	/^(?:syg|sygdom|sygemeldt|barns? (?:første |1\. )?sygedag|ferie|orlov|sjuk|sjukfrånvaro|vab|semester|sykdom|syk|sykemelding|egenmelding|sick|sick leave|sickness|vacation|annual leave|krank|krankheit|urlaub)$/i;

/** Why somebody was not at work, mostly. */
const tellsAbsence = ({ values }: Profile): boolean =>
	values.filter((value) => away.test(value)).length > values.length / 2;

/** True where a column's name, or of absence and feedback its values, are found in files of one kind, and this is the kind. */
export function hasTelltale(kind: Kind, columns: Profile[]): boolean {
	const names = tellTales[kind];
	if (names && isAnyCalled(columns, names)) return true;
	return (kind === 'absence' && columns.some(tellsAbsence)) || (kind === 'feedback' && columns.some(looksLikeFeedback));
}

/** Kinds that a telltale alone tells. */
const toldByOne: Kind[] = ['absence', 'coaching', 'training', 'feedback'];

/**
 * True where a field is found in files of this kind only. A length alone tells a contact beside a customer only, whoever does
 * what a workforce plan says tells nothing, and a list of questions holds no records of any kind.
 */
export function isTold(kind: Kind, columns: Profile[], fields: Recipe['fields']): boolean {
	if (holdsQuestions(columns)) return false;
	const isOfAnswers = isAnyCalled(columns, answerNames);
	const telltale = hasTelltale(kind, columns);
	const judges = !holdsQuality(columns) && isAnyCalled(columnsOf(columns, fields.answered_at), judgedNames);
	if (kind === 'surveys' && (isOfAnswers || (judges && fields.contact_id))) return true;
	if (telltale && toldByOne.includes(kind)) return true;
	const untold = [
		...shared[kind],
		// a pulse has a score, and so has the work of a person
		...(telltale ? [] : ['score']),
		...(holdsQuality(columns) ? ofOpinion : []),
		...(isAnyCalled(columns, activityNames) ? ['agent', 'from_day'] : []),
		...(kind === 'contacts' ? untoldOfContacts(columns, fields, isOfAnswers) : [])
	];
	const mute = [
		...ofAnyKind,
		...(!telltale && isAnyCalled(columns, personNames) ? ['score'] : []),
		...(telltale || kind === 'agent_days' ? [] : anyShift),
		...(kind === 'employment' ? anyStart : []),
		...(kind === 'contacts' && fields.customer_key ? [] : anyLength)
	];
	const saysNothing = new Set(mute.map((word) => `header:${word}`));
	return Object.entries(fields).some(([field, { reason }]) => !untold.includes(field) && !saysNothing.has(reason));
}

/** A day and a person are a shift as well as a contact; a contact begins by the clock, at any minute. */
function mayBeShifts(columns: Profile[], { started_at: start }: Recipe['fields']): boolean {
	const begins = start?.columns.flatMap((wanted) => columns.find(({ name }) => name === wanted) ?? []) ?? [];
	const [date] = begins;
	if (!start || !date) return false;
	return (begins.length === 1 && instantShape(date) === 'date') || isPlanned(start.reading, begins);
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
	if (isAnyCalled(columnsOf(columns, fields.started_at), judgedNames) || isAllJudged(columns, fields)) return ofOpinion;
	if (columns.some(looksLikeFeedback)) return ['contact_id', 'agent', 'queue'];
	return mayBeShifts(columns, fields) ? ['agent'] : [];
}

const fewRows = 10;

/** Nothing but what surveys say, on a day or with an opinion in every row: few of the customers of a log give one. */
function isAllJudged(columns: Profile[], fields: Recipe['fields']): boolean {
	const [judged] = columnsOf(columns, fields.rating);
	if (!judged || !Object.keys(fields).every((field) => ofOpinion.includes(field))) return false;
	const read = amountReader(fields.rating?.reading ?? '');
	const rows = judged.times.reduce((sum, count) => sum + count, 0);
	const everyRow =
		rows >= fewRows && judged.blankShare === 0 && judged.values.every((value) => typeof read(value) === 'number');
	return mayBeShifts(columns, fields) || (everyRow && isAnyCalled(columnsOf(columns, fields.started_at), answerTimes));
}
