import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { named, words } from './named.ts';

/** A sentence that asks about these asks those who work there, not customers. */
const ofWork = words(
	'place to work|workplace|work place|as an employer|your employer|your job|arbejdsplads|arbejdsgiver|dit job|dit arbejde|' +
		'arbetsplats|arbetsgivare|ditt jobb|ditt arbete|arbeidsplass|arbeidsgiver|jobben din|arbeidet ditt|arbeitsplatz|arbeitgeber|deinem job|ihrem job'
);

/** Fields of one customer's answer after a contact. */
export const surveyFields = {
	answer_id: {
		type: 'text',
		headers: words('Response ID|Svar-id|Svars-ID|Svar-ID'),
		words: words(
			'response id|responseid|survey response id|answer id|respondent id|request id|survey id|token|' +
				'svar id|besvarelses id|svars id|antwort id|teilnehmer id|node id session id sequence no|besvarelse id|respons id|respondentid|respondent nr|besvarelsesnr|svarnr|svarsnummer|svarnummer|review id|id|#'
		)
	},
	contact_id: {
		...contactFields.contact_id,
		words: [
			...words('contact id|ext interaction id|external reference|externalreference|related ticket'),
			...contactFields.contact_id.words.filter((word) => !['id', '#', 'request id'].includes(word))
		]
	},
	customer_key: {
		...contactFields.customer_key,
		words: [
			...contactFields.customer_key.words,
			...words('contact phone number|recipient email|recipientemail|email address')
		]
	},
	answered_at: {
		...named(
			'instant',
			'Survey answered|Undersøgelse besvaret|Enkät besvarad|Undersøkelse besvart',
			'response received at|responded at|response date|response time|recorded date|recordeddate|submitted at|submit date|answered at|completed at|completed|completion time|end date|enddate|date|timestamp|time|created at|' +
				'satisfaction rating date|review created|review created utc|review date|survey date|gennemført|genomförd|gjennomført|besvaret den|besvaret|svardato|fuldførelsestidspunkt|afsluttet|avslutad|avsluttet|svartidspunkt|modtaget|dato|tidspunkt|tidsstempel|besvarad den|besvarad|svarsdatum|slutförandetid|mottaget|datum|tidpunkt|tidsstämpel|besvart den|besvart|fullføringstidspunkt|fullføringstid|mottatt|beantwortet am|antwortdatum|fertigstellungszeit|eingegangen|zeitstempel'
		),
		required: true,
		clocks: contactFields.started_at.clocks
	},
	asked_at: named(
		'instant',
		'Survey sent|Undersøgelse sendt|Enkät skickad|Undersøkelse sendt',
		'request sent at|sent at|asked at|invited at|invitation date|survey sent at|start date|startdate|started|påbegyndt|påbörjad|påbegynt|' +
			'sendt|sendt den|udsendt|utsendt|inviteret|skickad|skickad den|utskickad|inbjuden|invitert|gesendet|gesendet am|eingeladen am'
	),
	agent: {
		...contactFields.agent,
		words: [...contactFields.agent.words, ...words('employee custom id|employee|employee name')]
	},
	team: contactFields.team,
	queue: contactFields.queue,
	language: { ...contactFields.language, words: [...contactFields.language.words, ...words('user language|locale')] },
	rating: {
		...contactFields.rating,
		words: [
			...contactFields.rating.words,
			'smiley',
			'smileys',
			...words(
				'ticket satisfaction rating|satisfaction rating|review stars|review rating|stars|stjerner|stjärnor|antal stjerner'
			)
		],
		phrases: words(
			'how satisfied|satisfied were you|hvor tilfreds|hvor fornøjd|hvor fornøyd|hur nöjd|wie zufrieden|how would you rate|how did we do|how was your experience|hvordan var din oplevelse|hvordan var oplevelsen|hur var din upplevelse|hvordan var opplevelsen|wie war ihre erfahrung'
		),
		unless: ofWork
	},
	recommend: {
		...named(
			'recommend',
			'Recommendation (0-10)|Anbefaling (0-10)|Rekommendation (0-10)|Anbefaling (0-10)',
			'nps|nps score|recommend|recommend 0 10|likelihood to recommend|likely to recommend|would recommend|nps group|nps category|' +
				'anbefale|anbefaler|vil du anbefale|anbefalingsvillighed|nps gruppe|nps kategori|rekommendera|rekommendationsvilja|nps grupp|anbefalingsvilje|' +
				'weiterempfehlung|weiterempfehlungsbereitschaft|nps gruppe|score'
		),
		phrases: words(
			'likely to recommend|likely are you to recommend|would you recommend|you would recommend|vil anbefale|vil du anbefale|vill du rekommendera|villig til at anbefale|sandsynligt at du|rekommendera oss|att rekommendera|skulle rekommendera|skulle du rekommendera|ville du anbefale|sannsynlig er det at du|weiterempfehlen'
		),
		unless: ofWork
	},
	effort: {
		...named(
			'effort',
			'Easy to get help (1-7)|Let at få hjælp (1-7)|Lätt att få hjälp (1-7)|Lett å få hjelp (1-7)',
			'ces|customer effort score|customer effort|effort|effort score|ease|kundeindsats|indsats|kundansträngning|ansträngning|kundeinnsats|innsats|kundenaufwand|aufwand'
		),
		phrases: words(
			'made it easy|easy to handle|how easy was|gjorde det let|let for mig|hvor nemt var|hvor let var|hvor enkelt var|' +
				'gjorde det lätt|lätt för mig|hur enkelt var|hur lätt var|gjorde det lett|lett for meg|hvor lett var|' +
				'leicht gemacht|wie einfach war|wie leicht war'
		)
	},
	resolved: {
		...contactFields.resolved,
		headers: words('Solved for the customer|Løst for kunden|Löst för kunden|Løst for kunden'),
		words: [
			...words(
				'solved for the customer|said resolved|problem solved|løst for kunden|blev det løst|löst för kunden|blev det löst|ble det løst|problem gelöst'
			),
			...contactFields.resolved.words
		],
		phrases: words(
			'was your issue resolved|was your problem solved|was your problem resolved|was it solved|was your question answered|did we solve|blev dit problem løst|blev din henvendelse løst|fik du løst|blev ditt ärende löst|löste vi ditt ärende|löstes ditt ärende|blev ditt problem löst|blev sagen løst|blev din sag løst|løste vi|ble problemet løst|fick du hjälp|ble saken din løst|fikk du løst|wurde ihr anliegen gelöst'
		)
	}
} satisfies Record<string, Field>;
