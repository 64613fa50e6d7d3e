import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { words } from './named.ts';

/** A sentence that says these is agreed with by those who are not well. */
const unfavourable = words(
	'do not|don t|too much|too high|too heavy|too many|stress|har ikke|kan ikke|får ikke|for meget|for høj|for stor|for mange|har inte|kan inte|får inte|' +
		'för mycket|för hög|för stor|för många|for mye|for høy|habe nicht|habe keine|zu viel|zu hoch|zu groß'
);

/** Statements about work that people agree with from 1 to 5; a favourable answer is 4 or 5. Source: metrics.md P6. */
const agreements = {
	had_time_to_help: {
		type: 'agreement',
		headers: words('Time to help (1-5)|Tid til at hjælpe (1-5)|Tid att hjälpa (1-5)|Tid til å hjelpe (1-5)'),
		words: words('time to help|time to help properly|tid til at hjælpe|tid att hjälpa|tid til å hjelpe|zeit zu helfen'),
		phrases: words(
			'time to help|tid til at hjælpe|tid att hjälpa|tid til å hjelpe|zeit um zu helfen|genug zeit für kunden|zeit richtig zu helfen'
		)
	},
	could_decide: {
		type: 'agreement',
		headers: words(
			'Could decide how (1-5)|Kunne selv bestemme (1-5)|Kunde själv bestämma (1-5)|Kunne selv bestemme (1-5)'
		),
		words: words(
			'could decide|could decide how|autonomy|selvbestemmelse|indflydelse|själv bestämma|inflytande|selvbestemmelsesrett|innflytelse|selbstbestimmung'
		),
		phrases: words('decide how|selv bestemme|själv bestämma|selv avgjøre|selbst entscheiden|selbst bestimmen')
	},
	learned_something: {
		type: 'agreement',
		headers: words('Learned something (1-5)|Lærte noget (1-5)|Lärde mig något (1-5)|Lærte noe (1-5)'),
		words: words(
			'learned something|learnt something|lærte noget|lært noget|lärde mig något|lært noe|lærte noe|etwas gelernt'
		),
		phrases: words(
			'learned something|learnt something|lærte noget|lært noget|lärde mig något|lärt mig något|lærte noe|lært noe|etwas gelernt'
		)
	},
	had_support: {
		type: 'agreement',
		headers: words('Got help when needed (1-5)|Fik hjælp (1-5)|Fick hjälp (1-5)|Fikk hjelp (1-5)'),
		words: words(
			'got help when needed|got support|had support|got help|fik hjælp|fick hjälp|fikk hjelp|unterstützung erhalten'
		),
		phrases: words(
			'got the help|help i need|support i need|den hjælp jeg|den støtte jeg|den hjälp jag|det stöd jag|den hjelpen jeg|die hilfe die ich'
		)
	},
	felt_valued: {
		type: 'agreement',
		headers: words('Work is valued (1-5)|Arbejdet værdsættes (1-5)|Arbetet uppskattas (1-5)|Arbeidet verdsettes (1-5)'),
		words: words(
			'work is valued|felt valued|arbejdet værdsættes|anerkendelse|arbetet uppskattas|uppskattning|arbeidet verdsettes|anerkjennelse|wertschätzung'
		),
		phrases: words(
			'is valued|feel valued|is appreciated|bliver værdsat|og værdsat|arbejde anerkendt|arbejde værdsat|uppskattas|uppskattat|blir verdsatt|og verdsatt|wird geschätzt'
		)
	},
	workload_fits: {
		type: 'agreement',
		headers: words(
			'Workload is right (1-5)|Arbejdsmængden passer (1-5)|Arbetsmängden är lagom (1-5)|Arbeidsmengden passer (1-5)'
		),
		words: words(
			'workload|work load|arbejdsmængde|arbetsmängd|arbetsbelastning|arbeidsmengde|arbeitsmenge|arbeitsbelastung'
		),
		phrases: words(
			'workload is|amount of work|workload manageable|workload reasonable|arbejdsmængden|arbejdsmængde passende|arbejdsmængde rimelig|arbejdsmængde er passende|arbejdsmængde er rimelig|arbetsmängden|arbetsbelastningen|' +
				'arbetsmängd rimlig|arbetsmängd lagom|arbetsbelastning rimlig|arbetsbelastning lagom|arbeidsmengden|arbeidsmengde passe|arbeidsmengde rimelig|die arbeitsmenge'
		)
	}
} satisfies Record<string, Field>;

export const agreementFields = Object.keys(agreements);
const favourable = Object.fromEntries(
	Object.entries(agreements).map(([field, one]) => [field, { ...one, unless: unfavourable }])
);

/** Fields of one answer to a staff pulse. Persons are never asked for. */
export const pulseFields = {
	answer_id: {
		type: 'text',
		words: words(
			'answer id|response id|responseid|respondent id|answerid|svar id|svars id|besvarelses id|besvarelse id|respons id|respondentid|antwort id|id|#'
		)
	},
	team: {
		...contactFields.team,
		required: true,
		phrases: words(
			'which team|what team|which department|hvilket team|hvilken afdeling|vilket team|vilken avdelning|hvilken avdeling|welchem team|welcher abteilung'
		)
	},
	answered_on: {
		type: 'day',
		required: true,
		headers: words('Answer date|Svardato|Svarsdatum|Svardato'),
		words: words(
			'answered on|answered at|answer date|response date|date|submit date|recorded date|recordeddate|completion time|timestamp|month|period|' +
				'svardato|besvaret|besvaret den|dato|måned|tidsstempel|fuldførelsestidspunkt|fullføringstidspunkt|fullføringstid|svarsdatum|slutförandetid|besvarad|besvarad den|datum|månad|tidsstämpel|besvart|besvart den|antwortdatum|fertigstellungszeit|monat|zeitstempel'
		)
	},
	who5: {
		type: 'who5',
		words: words(
			'who5|who 5|who5 score|who 5 score|who5 index|wellbeing|well being|wellbeing score|trivsel|trivselsscore|trivsel score|välmående|välbefinnande|trivselspoeng|wohlbefinden'
		)
	},
	// a form names its columns with the statement itself, or with its beginning
	who5_1: {
		type: 'who5_item',
		headers: words('WHO-5 1|WHO-5 1|WHO-5 1|WHO-5 1'),
		words: words('who5 1|who 5 1|cheerful|glad'),
		phrases: words('cheerful and in good spirits|glad og i godt humør|glad och på gott humör|froh und guter laune')
	},
	who5_2: {
		type: 'who5_item',
		headers: words('WHO-5 2|WHO-5 2|WHO-5 2|WHO-5 2'),
		words: words('who5 2|who 5 2|calm|rolig'),
		phrases: words('calm and relaxed|rolig og afslappet|lugn och avslappnad|rolig og avslappet|ruhig und entspannt')
	},
	who5_3: {
		type: 'who5_item',
		headers: words('WHO-5 3|WHO-5 3|WHO-5 3|WHO-5 3'),
		words: words('who5 3|who 5 3|active|aktiv'),
		phrases: words(
			'active and vigorous|aktiv og energisk|aktiv och kraftfull|aktiv och energisk|aktiv og sterk|energisch und aktiv'
		)
	},
	who5_4: {
		type: 'who5_item',
		headers: words('WHO-5 4|WHO-5 4|WHO-5 4|WHO-5 4'),
		words: words('who5 4|who 5 4|rested|udhvilet|utvilad|uthvilt'),
		phrases: words(
			'fresh and rested|frisk og udhvilet|pigg och utvilad|opplagt og uthvilt|frisk og uthvilt|frisch und ausgeruht'
		)
	},
	who5_5: {
		type: 'who5_item',
		headers: words('WHO-5 5|WHO-5 5|WHO-5 5|WHO-5 5'),
		words: words('who5 5|who 5 5|interested|interessant|interesseret|intressant'),
		phrases: words(
			'things that interest me|ting der interesserer mig|sådant som intresserar mig|saker som intresserar mig|ting som interesserer meg|dinge die mich interessieren'
		)
	},
	recommend: {
		type: 'recommend',
		headers: words('Recommendation (0-10)|Anbefaling (0-10)|Rekommendation (0-10)|Anbefaling (0-10)'),
		words: words(
			'recommend|recommendation|recommend 0 10|enps|likelihood to recommend|would recommend|recommend as workplace|' +
				'anbefaling|anbefale|anbefaler|vil du anbefale|anbefalingsvillighed|rekommendera|rekommendation|rekommendationsvilja|anbefalingsvilje|' +
				'weiterempfehlung|weiterempfehlungsbereitschaft|nps|score'
		),
		phrases: words(
			'likely to recommend|likely are you to recommend|would recommend|vil anbefale|vil du anbefale|villig til at anbefale|att rekommendera|skulle rekommendera|skulle du rekommendera|ville du anbefale|weiterempfehlen'
		)
	},
	...favourable
} satisfies Record<string, Field>;
