import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { named } from './named.ts';

/** Fields of what the organisation knows of a customer. */
export const customerFields = {
	customer_key: { ...contactFields.customer_key, required: true },
	segment: named(
		'text',
		'Segment|Segment|Segment|Segment',
		'customer segment|contract|contract type|customer type|customer group|tier|plan|kundesegment|kundetype|kundegruppe|abonnement|kundsegment|kundtyp|kundgrupp|abonnemang|kundensegment|kundengruppe|kundenart'
	),
	language: contactFields.language,
	from_day: named(
		'day',
		'Customer since|Kunde siden|Kund sedan|Kunde siden',
		'customer from|signup date|sign up date|registered|registration date|start date|created|from|member since|' +
			'kunde fra|oprettet|oprettelsesdato|startdato|fra|kund från|skapad|startdatum|från|registrert|kunde seit|registriert|von'
	),
	until_day: named(
		'day',
		'Customer until|Kunde til|Kund till|Kunde til',
		'cancelled|cancelled at|cancellation date|churned|churn date|left|end date|until|to|closed|terminated|' +
			'opsagt|opsagt den|ophørt|slutdato|til|uppsagd|avslutad|slutdatum|till|oppsagt|avsluttet|afsluttet|sluttdato|kunde bis|gekündigt|gekündigt am|bis'
	),
	annual_value: named(
		'amount',
		'Annual value|Årlig værdi|Årligt värde|Årlig verdi',
		'yearly value|value per year|annual revenue|arr|customer value|annual spend|lifetime value|' +
			'årsværdi|kundeværdi|årlig omsætning|årsvärde|kundvärde|årlig omsättning|kundeverdi|årsverdi|årlig omsetning|jahreswert|kundenwert|jahresumsatz'
	)
} satisfies Record<string, Field>;
