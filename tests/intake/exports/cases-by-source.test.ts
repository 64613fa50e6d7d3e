import { describe, expect, test } from 'vitest';
import { lintRecipe } from '#lib/intake/recipe-problems.ts';
import { csv } from '../take-in.ts';
import { fromSource } from './from-source.ts';

// column names as the systems write them; every value is made up
const instant = (iso: string) => Date.parse(iso) / 1000;

test('HubSpot: what its documentation names', async () => {
	const { records, recipe } = await fromSource(
		'contacts',
		csv(
			'Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Ticket owner,Source,Category,Priority',
			'5001,Help,Support,Closed,2026-05-14 10:00,2026-05-14 12:00,Anna,Phone,Billing,High'
		)
	);
	expect(recipe.evidence).toBe('best-effort');
	expect(records).toMatchObject([{ agent: 'Anna', channel: 'voice', reason: 'Billing', resolved: null }]);
});

test('Salesforce: a case that a queue owns waits there, and nobody handled it', async () => {
	const { records, recipe } = await fromSource(
		'contacts',
		csv(
			'Case Number,Contact Name,Subject,Status,Date/Time Opened,Case Owner,Case Origin,Case Reason',
			'00001001,Jane Roe,Help,New,14/05/2026 10:00,Kø - Support,Phone,Billing',
			'00001002,Bo Dahl,Help,Closed,15/05/2026 10:00,Anna Berg,Email,Billing'
		)
	);
	expect(records.map(({ queue, agent, outcome }) => [queue, agent, outcome])).toEqual([
		['Kø - Support', null, 'unknown'],
		[null, 'Anna Berg', 'handled']
	]);
	expect(lintRecipe(recipe)).toEqual([]);
});

test.each([
	['Ticket ID,Pipeline,Ticket status,Create date,Close date,Ticket owner,Source,HubSpot team,Category'],
	['Ticket-id,Pipeline,Ticketstatus,Oprettelsesdato,Lukkedato,Ticketejer,Kilde,HubSpot-team,Kategori'],
	['Ticket-id,Pipeline,Ticketstatus,Opret dato,Lukningsdato,Ticketejer,Kilde,HubSpot-team,Kategori'],
	['Ticket-ID,Pipeline,Ticketstatus,Skapa datum,Stängningsdatum,Ticketägare,Källa,HubSpot-team,Kategori'],
	['Ticket-ID,Pipeline,Ticketstatus,Opprettelsesdato,Lukkedato,Ticketeier,Kilde,HubSpot-team,Kategori']
])('HubSpot in its reader’s language, with the customer by number before name: %s', async (header) => {
	const { records, recipe } = await fromSource(
		'contacts',
		csv(
			`${header},Associated Contact,Associated Contact IDs`,
			'5001,Support,Closed,2026-05-14 10:00,2026-05-14 12:00,Anna,Phone,DK,Billing,Jane Roe (jane@example.com),7001',
			'5002,Support,New,2026-05-15 10:00,,,Email,DK,Billing,Jane Roe (jane@example.com),7001;7002'
		)
	);
	expect(recipe.profile).toBe('hubspot-tickets@1');
	expect(records).toMatchObject([
		{
			customer: 'hashed 7001',
			startedAt: instant('2026-05-14T08:00:00Z'),
			agent: 'Anna',
			channel: 'voice',
			queue: 'DK',
			reason: 'Billing'
		},
		{ customer: 'hashed 7001', agent: null }
	]);
});

describe('ServiceNow', () => {
	const taken = {
		identity: 'INC0010001',
		startedAt: instant('2026-09-01T08:53:38Z'),
		customer: 'hashed Lars Toft',
		agent: 'Anna Berg',
		queue: 'Service Desk',
		reason: 'Software',
		channel: 'voice',
		transfers: 2,
		resolved: true,
		outcome: 'handled',
		waitSeconds: null,
		handleSeconds: null
	};

	test('was open for two days, which nobody worked on it', async () => {
		const { records, recipe } = await fromSource(
			'contacts',
			csv(
				'Number,Opened,Short description,Caller,Priority,State,Category,Assignment group,Assigned to,Channel,Resolved,Closed,Reassignment count,Business duration,Duration',
				'INC0010001,01-09-2026 10:53:38,Help,Lars Toft,3 - Moderate,Resolved,Software,Service Desk,Anna Berg,Phone,03-09-2026 16:13:59,04-09-2026 16:13:59,2,63732,191196',
				'INC0010002,14-09-2026 11:53:38,Help,Rita Skov,3 - Moderate,In Progress,Hardware,Service Desk,,Email,,,0,,'
			)
		);
		expect([recipe.profile, recipe.evidence]).toEqual(['servicenow-incidents@1', 'best-effort']);
		expect(records).toMatchObject([
			{ ...taken, identity: 'Number\u001fINC0010001' },
			{ agent: null, outcome: 'unknown', resolved: false, channel: 'email' }
		]);
	});

	test('names its columns as its tables do', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				'number,opened_at,short_description,caller_id,priority,state,category,assignment_group,assigned_to,contact_type,resolved_at,closed_at,reassignment_count,business_duration,calendar_duration',
				'INC0010001,2026-09-01 10:53:38,Help,Lars Toft,3 - Moderate,Resolved,Software,Service Desk,Anna Berg,Phone,2026-09-03 16:13:59,2026-09-04 16:13:59,2,63732,191196'
			)
		);
		expect(records).toMatchObject([{ ...taken, identity: 'number\u001fINC0010001' }]);
	});
});
