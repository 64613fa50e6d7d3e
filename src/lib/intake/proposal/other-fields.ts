import { contactFields } from './contact-fields.ts';
import type { Field } from '#lib/intake/field.ts';

const words = (list: string): string[] => list.split('|');

/** Fields of an order. */
export const orderFields = {
	order_id: {
		type: 'text',
		words: words(
			'order id|order number|order no|order #|ordernummer|order|transaction id|invoice number|' +
				'ordrenr|ordrenummer|ordre id|fakturanr|fakturanummer|ordernr|beställningsnummer|bestillingsnummer|bestellnummer|auftragsnummer|name|id'
		)
	},
	customer_key: { ...contactFields.customer_key, required: true },
	ordered_at: {
		type: 'instant',
		required: true,
		words: words(
			'ordered at|order date|purchase date|paid at|created at|created|date|timestamp|order time|' +
				'ordredato|bestilt|bestillingsdato|købsdato|dato|orderdatum|beställd|beställningsdatum|köpdatum|datum|kjøpsdato|bestelldatum'
		),
		clocks: words('order time|time|klokkeslæt|klokken|kl|tid|tidspunkt|klockslag|klockan|tidpunkt|klokkeslett|uhrzeit')
	},
	amount: {
		type: 'amount',
		words: words(
			'amount|total|order total|order total amount|net sales|n revenue|revenue|price|value|sum|' +
				'beløb|i alt|ordrebeløb|pris|omsætning|belopp|summa|orderbelopp|omsättning|totalt|beløp|ordrebeløp|omsetning|betrag|gesamt|summe|umsatz'
		)
	}
} satisfies Record<string, Field>;

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
		words: words('who5 1|who 5 1|cheerful|glad'),
		phrases: words('cheerful and in good spirits|glad og i godt humør|glad och på gott humör|froh und guter laune')
	},
	who5_2: {
		type: 'who5_item',
		words: words('who5 2|who 5 2|calm|rolig'),
		phrases: words('calm and relaxed|rolig og afslappet|lugn och avslappnad|rolig og avslappet|ruhig und entspannt')
	},
	who5_3: {
		type: 'who5_item',
		words: words('who5 3|who 5 3|active|aktiv'),
		phrases: words(
			'active and vigorous|aktiv og energisk|aktiv och kraftfull|aktiv och energisk|aktiv og sterk|energisch und aktiv'
		)
	},
	who5_4: {
		type: 'who5_item',
		words: words('who5 4|who 5 4|rested|udhvilet|utvilad|uthvilt'),
		phrases: words(
			'fresh and rested|frisk og udhvilet|pigg och utvilad|opplagt og uthvilt|frisk og uthvilt|frisch und ausgeruht'
		)
	},
	who5_5: {
		type: 'who5_item',
		words: words('who5 5|who 5 5|interested|interessant|interesseret|intressant'),
		phrases: words(
			'things that interest me|ting der interesserer mig|sådant som intresserar mig|saker som intresserar mig|ting som interesserer meg|dinge die mich interessieren'
		)
	},
	recommend: {
		type: 'recommend',
		words: words(
			'recommend|recommendation|recommend 0 10|enps|likelihood to recommend|would recommend|recommend as workplace|' +
				'anbefaling|anbefale|anbefaler|vil du anbefale|anbefalingsvillighed|rekommendera|rekommendation|rekommendationsvilja|anbefalingsvilje|' +
				'weiterempfehlung|weiterempfehlungsbereitschaft|nps|score'
		),
		phrases: words('likely to recommend|vil anbefale|villig til at anbefale|att rekommendera|skulle rekommendera')
	}
} satisfies Record<string, Field>;

/** Fields of a roster: where an agent belonged and for how long. */
export const rosterFields = {
	agent: {
		...contactFields.agent,
		required: true,
		words: [...contactFields.agent.words, ...words('employee name|employee|employee id|medarbejdernavn|navn|namn|name')]
	},
	team: contactFields.team,
	site: contactFields.site,
	employer: contactFields.employer,
	from_day: {
		type: 'day',
		required: true,
		words: words(
			'from|from day|from date|valid from|start date|start|since|hired|date of hire|dateofhire|' +
				'fra|fra dato|gyldig fra|startdato|ansat|ansat fra|från|från datum|gäller från|startdatum|anställd|anställd från|gjelder fra|ansatt|ansatt fra|von|gültig ab|ab'
		)
	},
	until_day: {
		type: 'day',
		words: words(
			'until|until day|until date|to|to date|valid to|valid until|end date|end|date of termination|dateoftermination|' +
				'til|til dato|gyldig til|slutdato|ophørt|fratrådt|till|till datum|gäller till|slutdatum|slutat|gjelder til|sluttdato|sluttet|bis|gültig bis'
		)
	}
} satisfies Record<string, Field>;
