import type { Field } from '#lib/intake/field.ts';
import { named } from './named.ts';
import { personFields } from './person-fields.ts';

/** Fields of a session between an agent and a coach. */
export const coachingFields = {
	...personFields,
	day: {
		...named(
			'day',
			'Day of coaching|Coachingdato|Coachningsdatum|Coachingdato',
			'coaching date|coaching day|session date|date completed|completed|date|day|dato|dag|afholdt|gennemført|datum|genomförd|gjennomført|abschlussdatum|coachingdatum|tag'
		),
		required: true
	},
	coaching_type: named(
		'text',
		'Type of coaching|Coachingtype|Typ av coachning|Coachingtype',
		'coaching type|coaching|session type|development type|coachningstyp|form for coaching|entwicklungstyp|coachingart|type|typ'
	),
	topic: named(
		'text',
		'Topic|Emne|Ämne|Emne',
		'coaching topic|subject|theme|focus|title|name|tema|fokus|titel|tittel|thema|schwerpunkt'
	),
	session_seconds: named(
		'duration',
		'Coaching (minutes)|Coaching (minutter)|Coachning (minuter)|Coaching (minutter)',
		'coaching minutes|coaching time|coaching length|duration|length|minutes|coachingtid|varighed|længde|minutter|coachningstid|längd|minuter|varighet|lengde|dauer|coachingzeit|minuten'
	),
	score: named('amount', 'Score|Score|Poäng|Skår', 'result|points|resultat|point|poeng|wertung|punkte|ergebnis')
} satisfies Record<string, Field>;

/** Fields of a course or lesson that an agent took. */
export const trainingFields = {
	...personFields,
	day: {
		...named(
			'day',
			'Day of training|Kursusdato|Utbildningsdatum|Kursdato',
			'training date|training day|course date|completion date|date completed|completed|date|day|date of completion|start date|course start|startdato|kursusstart|startdatum|kursstart|kursusstartdato|fuldført|afsluttet|slutfört datum|slutfört|slutförd|fullført|fullført dato|uddannelsesdato|dato|dag|gennemført|kursdatum|datum|genomförd|opplæringsdato|gjennomført|schulungsdatum|abschlussdatum|tag'
		),
		required: true
	},
	topic: named(
		'text',
		'Course|Kursus|Utbildning|Kurs',
		'training|training name|course name|course full name|course|course title|lesson|module|topic|subject|title|kursusnavn|uddannelse|oplæring|modul|emne|kursnamn|ämne|kursnavn|opplæring|schulung|schulungsname|thema'
	),
	session_seconds: named(
		'duration',
		'Training (hours)|Uddannelse (timer)|Utbildningstid (timmar)|Opplæring (timer)',
		'training hours|training time|training length|time in course|time spent|course hours|duration|length|hours|minutes|kursustid|uddannelsestimer|oplæringstid|varighed|timer|minutter|utbildningstimmar|kurstid|längd|timmar|minuter|opplæringstimer|opplæringstid|varighet|schulungszeit|schulungsdauer|dauer|stunden'
	),
	score: coachingFields.score
} satisfies Record<string, Field>;
