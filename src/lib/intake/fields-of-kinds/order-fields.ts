import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { words } from './named.ts';

/** Fields of an order. */
export const orderFields = {
	order_id: {
		type: 'text',
		headers: words('Order number|Ordrenummer|Ordernummer|Ordrenummer'),
		words: words(
			'order id|order number|order no|order #|ordernummer|order|transaction id|invoice number|' +
				'ordrenr|ordrenummer|ordre|ordre id|fakturanr|fakturanummer|ordernr|beställningsnummer|bestillingsnummer|bestellnummer|auftragsnummer|document no|bilagsnr|bilagsnummer|dokumentnr|name|id'
		)
	},
	customer_key: { ...contactFields.customer_key, required: true },
	ordered_at: {
		type: 'instant',
		required: true,
		headers: words('Order date|Ordredato|Orderdatum|Ordredato'),
		words: words(
			'ordered at|order date|purchase date|paid at|invoice date|sale date|posting date|document date|created at|created|date|timestamp|order time|' +
				'ordredato|bestilt|bestillingsdato|købsdato|salgsdato|fakturadato|bogføringsdato|bokføringsdato|oprettet|dato|orderdatum|beställd|beställningsdatum|köpdatum|försäljningsdatum|fakturadatum|bokföringsdatum|skapad|datum|opprettet|kjøpsdato|bestelldatum|rechnungsdatum'
		),
		clocks: words('order time|time|klokkeslæt|klokken|kl|tid|tidspunkt|klockslag|klockan|tidpunkt|klokkeslett|uhrzeit')
	},
	amount: {
		type: 'amount',
		headers: words('Amount|Beløb|Belopp|Beløp'),
		words: words(
			'amount|total|total amount|total price|order price|order value|order amount|order total|order total amount|grand total|grand total base|grand total purchased|net sales|n revenue|revenue|value|sum|' +
				'beløb|i alt|samlet pris|samlet beløb|totalpris|total pris|ordrepris|ordreværdi|orderpris|ordervärde|totalt belopp|samlet beløp|ordreverdi|ordrebeløb|ordretotal|ordresum|total inkl moms|totalbeløb|omsætning|belopp|summa|orderbelopp|ordertotal|ordersumma|totalbelopp|totalsumma|omsättning|totalt|beløp|ordrebeløp|totalsum|totalbeløp|omsetning|bruttobeløb|beløb inkl moms|bruttobelopp|belopp inkl moms|bruttobeløp|beløp inkl mva|bruttobetrag|rechnungsbetrag|betrag|gesamt|summe|umsatz|' +
				'line total|line amount|line value|linjebeløb|linjetotal|linjesum|linebeløb|radbelopp|radsumma|radtotal|linjebeløp|zeilenbetrag|positionsbetrag|price|pris|preis'
		)
	}
} satisfies Record<string, Field>;
