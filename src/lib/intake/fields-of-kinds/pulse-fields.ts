import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { words } from './named.ts';

/** Fields of one answer to a staff pulse. Persons are never asked for. */
export const pulseFields = {
	answer_id: {
		type: 'text',
		words: words('answer id|response id|responseid|respondent id|answerid|svar id|besvarelses id|antwort id|id|#')
	},
	team: { ...contactFields.team, required: true },
	answered_on: {
		type: 'day',
		required: true,
		headers: words('Answer date|Svardato|Svarsdatum|Svardato'),
		words: words(
			'answered on|answered at|answer date|response date|date|submit date|recorded date|recordeddate|timestamp|month|period|' +
				'svardato|besvaret|besvaret den|dato|måned|tidsstempel|svarsdatum|besvarad|besvarad den|datum|månad|tidsstämpel|besvart|besvart den|antwortdatum|monat|zeitstempel'
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
		phrases: words('likely to recommend|vil anbefale|villig til at anbefale|att rekommendera|skulle rekommendera')
	}
} satisfies Record<string, Field>;
