import { describe, expect, test } from 'vitest';
import { csv } from '../take-in.ts';
import { fromSource } from './from-source.ts';

// column names as the systems write them; every value is made up
const instant = (iso: string) => Date.parse(iso) / 1000;

describe('answers of customers', () => {
	test('Qualtrics: the second and third row name the columns too, and a preview is no answer', async () => {
		const { records, joined, recipe } = await fromSource(
			'surveys',
			csv(
				'StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,RecipientEmail,ExternalReference,UserLanguage,Q1',
				'Start Date,End Date,Response Type,IP Address,Progress,Finished,Recorded Date,Response ID,Recipient Email,External Data Reference,User Language,How likely are you to recommend us? (0-10)',
				'"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ip""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""email""}","{""ImportId"":""ref""}","{""ImportId"":""lang""}","{""ImportId"":""QID1""}"',
				'2026-05-14 10:00:00,2026-05-14 10:02:00,IP Address,1.2.3.4,100,True,2026-05-14 10:02:01,R_1,jane@example.com,C1,EN,9',
				'2026-05-14 11:00:00,2026-05-14 11:02:00,Survey Preview,1.2.3.4,100,True,2026-05-14 11:02:01,R_2,,,EN,2'
			),
			{ headerRows: 3 }
		);
		expect([recipe.profile, joined]).toEqual(['qualtrics-responses@1', 1]);
		expect(records).toMatchObject([
			{
				contactId: 'C1',
				customer: 'hashed jane@example.com',
				answeredAt: instant('2026-05-14T08:02:01Z'),
				recommend: 9
			}
		]);
	});

	test.each([
		['as numbers', ['1', '3', '2']],
		['in words', ['Detractor', 'Promoter', 'Passive']]
	])('Qualtrics: the group of an answer %s is not the answer', async (_, groups) => {
		const { records } = await fromSource(
			'surveys',
			csv(
				'StartDate,EndDate,Status,Progress,RecordedDate,ResponseId,Q1_NPS_GROUP,Q1',
				'Start Date,End Date,Response Type,Progress,Recorded Date,Response ID,How likely are you to recommend us? - Group,How likely are you to recommend us?',
				...groups.map(
					(group, nth) =>
						`2026-05-1${nth} 10:00:00,2026-05-1${nth} 10:02:00,IP Address,100,2026-05-1${nth} 10:02:01,R_${nth},${group},${[2, 10, 8][nth]}`
				)
			),
			{ headerRows: 2 }
		);
		expect(records.map(({ recommend }) => recommend)).toEqual([2, 10, 8]);
	});

	test('Chatwoot: agents stand with their e-mail, which is left out', async () => {
		const { records } = await fromSource(
			'surveys',
			csv(
				'Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the conversation,Recorded date',
				'Anna Berg (anna@example.com),4,Fine,Jane,jane@example.com,+4520100001,https://chat.example.com/conversations/17,2026-05-14 10:02:01'
			)
		);
		expect(records).toMatchObject([{ agent: 'Anna Berg', rating: 4, customer: 'hashed 4520100001' }]);
	});

	test('UCCX: a score of nought is no answer', async () => {
		const { records, joined } = await fromSource(
			'surveys',
			csv(
				'Node ID - Session ID - Sequence No,Time,Application Name,Agent Name,Agent Extension,Calling Number,Score',
				'1-5001-0,05/14/2026 10:00:00,CSAT,Anna,101,4520100001,9',
				'1-5002-0,05/14/2026 11:00:00,CSAT,Anna,101,4520100002,0'
			)
		);
		expect([records.map(({ recommend }) => recommend), joined]).toEqual([[9], 1]);
	});

	test('SurveyMonkey, Typeform and Medallia leave the questions to their customers', async () => {
		const monkey = await fromSource(
			'surveys',
			csv(
				'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Satisfaction rating (1-5)',
				'11001,9,05/13/2026 10:00:00,05/13/2026 10:02:00,,jane@example.com,,,C1,4'
			)
		);
		expect(monkey.records).toMatchObject([{ rating: 4, day: '2026-05-13' }]);
		const form = await fromSource(
			'surveys',
			csv(
				'#,How likely are you to recommend us? (0-10),Start Date (UTC),Submit Date (UTC),Network ID',
				'tok1,10,2024-10-05 02:40:38,2024-10-05 02:41:38,n1'
			)
		);
		expect(form.recipe.zone).toBe('UTC');
		expect(form.records).toMatchObject([{ answeredAt: instant('2024-10-05T02:41:38Z') }]);
		const medallia = await fromSource(
			'surveys',
			csv(
				'request_id,request_sent_at,request_delivery_status,response_received_at,star_rating,comments,ext_interaction_id,channel,employee_first_name,employee_last_name,employee_custom_id',
				'q1,2026-05-14 10:00:00,delivered,2026-05-14 12:00:00,5,Fine,C1,voice,Anna,Berg,101'
			)
		);
		expect(medallia.records).toMatchObject([
			{ contactId: 'C1', rating: 5, agent: '101', answeredAt: instant('2026-05-14T12:00:00Z') }
		]);
	});
});

describe('orders', () => {
	test('Shopify: lines are one order, which stands whole in its first line only', async () => {
		const { records, read, joined, refused } = await fromSource(
			'orders',
			csv(
				'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Billing Phone,Id',
				"#1001,jane@example.com,paid,2026-05-01 10:00:05 +0200,EUR,80.00,1085.00,2026-05-01 10:00:00 +0200,1,Lamp,'+4520100001,4500",
				'#1001,jane@example.com,,,,,,,1,Shade,,',
				'#1001,,,,,,,,2,Screw,,',
				"#1002,bo@example.com,paid,2026-05-02 10:00:05 +0200,EUR,20.00,25.00,2026-05-02 10:00:00 +0200,1,Bulb,'+4520100002,4501"
			)
		);
		expect([read, joined, refused]).toEqual([4, 2, 0]);
		expect(records).toMatchObject([
			{
				identity: 'Name\u001f#1001',
				customer: 'hashed jane@example.com',
				orderedAt: instant('2026-05-01T08:00:00Z'),
				amount: 1085
			},
			{ amount: 25, customer: 'hashed bo@example.com' }
		]);
	});

	test('WooCommerce names its customers, and Stripe leaves failed charges behind', async () => {
		const woo = await fromSource(
			'orders',
			csv(
				'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution',
				'2026-05-14 10:00:00,3000,"1.230,50 kr.",Completed,Jane Roe,returning,1× Lamp,1,,1230.5,Direct'
			)
		);
		expect(woo.records).toMatchObject([{ amount: 1230.5, customer: 'hashed Jane Roe' }]);
		const stripe = await fromSource(
			'orders',
			csv(
				'id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Fee,Mode,Status,Customer ID,Customer Email',
				'ch_1,,Payment complete.,2026-05-14 10:00:00,"1,230.50",0.00,dkk,1.1,Live,Paid,cus_1,jane@example.com',
				'ch_2,,Declined.,2026-05-14 10:00:00,10.00,0.00,dkk,0,Live,Failed,cus_1,jane@example.com'
			)
		);
		expect([stripe.recipe.zone, stripe.joined]).toEqual(['UTC', 1]);
		expect(stripe.records).toMatchObject([
			{ orderedAt: instant('2026-05-14T10:00:00Z'), amount: 1230.5, customer: 'hashed cus_1' }
		]);
	});
});

describe('Planday', () => {
	const header =
		'Date,Title,Salary identifier,Employee,Shift type,Salary code,Start time,End time,Hours,Break length,Department,Employee group,Position,Shift status';
	const row = (day: string, type: string, hours = '7.50', who = '0017,Anna Berg') =>
		`${day},,${who},${type},,08:00:00,16:00:00,${hours},0.50,Support,Agents,Advisor,Approved`;

	test('days of sickness are one spell over a weekend, and a day at work ends it', async () => {
		const { records, read, joined } = await fromSource(
			'absence',
			csv(
				header,
				row('18/05/2026', 'Sickness'),
				row('14/05/2026', 'Normal'),
				row('15/05/2026', 'Sickness'),
				row('19/05/2026', 'Normal'),
				row('20/05/2026', 'Sickness', '4.00'),
				row('21/05/2026', 'Annual Leave'),
				row('20/05/2026', 'Sickness', '7.50', '0018,Carl Dahl')
			)
		);
		expect(records.map(({ agent, type, fromDay, untilDay, hours }) => [agent, type, fromDay, untilDay, hours])).toEqual(
			[
				['Anna Berg', 'Sickness', '2026-05-15', '2026-05-18', 15],
				['Anna Berg', 'Sickness', '2026-05-20', '2026-05-20', 4],
				['Anna Berg', 'Annual Leave', '2026-05-21', '2026-05-21', 7.5],
				['Carl Dahl', 'Sickness', '2026-05-20', '2026-05-20', 7.5]
			]
		);
		expect([read, joined]).toEqual([7, 3]);
		expect(records[0]?.identity).toBe('Salary identifier\u001f0017\u001fSickness\u001f2026-05-15');
	});

	test('the other shifts are days at work, for those who ask for them', async () => {
		const { records } = await fromSource(
			'agent_days',
			csv(header, row('14/05/2026', 'Normal'), row('15/05/2026', 'Sickness'), row('16/05/2026', 'Training', '2.00'))
		);
		expect(records.map(({ day, scheduledSeconds }) => [day, scheduledSeconds])).toEqual([
			['2026-05-14', 27_000],
			['2026-05-16', 7200]
		]);
	});
});

test('Replicon: days off of one person are spells', async () => {
	const { records } = await fromSource(
		'absence',
		csv(
			'User Name,Employee ID,Time Off Type,Time Off Date,Time Off Hrs,Approval Date',
			'Anna Berg,7,Sick,05/13/2026,8,05/14/2026',
			'Anna Berg,7,Sick,05/14/2026,8,05/14/2026'
		)
	);
	expect(records).toMatchObject([{ fromDay: '2026-05-13', untilDay: '2026-05-14', hours: 16 }]);
});

describe('totals', () => {
	test('Genesys: intervals of an agent, in milliseconds', async () => {
		const { records } = await fromSource(
			'totals',
			csv(
				'Interval Start,Interval End,Interval Complete,Filters,Media Type,Agent Id,Agent Name,Handle,Avg Handle,Avg Talk,Avg Hold,Avg ACW,Total Handle,Total Talk,Total Hold,Total ACW',
				'6/23/25 07:00 AM,6/23/25 07:30 AM,YES,x,voice,a1,Anna,10,200000,150000,10000,40000,2000000,1500000,100000,400000'
			)
		);
		expect(records).toMatchObject([
			{ agent: 'Anna', answered: 10, talkSeconds: 1500, handleSeconds: 2000, intervalSeconds: 1800, day: '2025-06-23' }
		]);
	});

	test('Genesys: a queue’s intervals tell how long those waited who were answered, and how many in time', async () => {
		const { records } = await fromSource(
			'totals',
			csv(
				'Interval Start,Interval End,Interval Complete,Filters,Media Type,Queue Id,Queue Name,Offered,Answered,Answer %,Abandoned,ASA,Service Level %,Avg Wait,Avg Handle',
				'9/1/26 8:00 AM,9/1/26 8:30 AM,TRUE,,voice,q1,Support,10,8,0.8,2,12000,0.7,20000,300000'
			)
		);
		// 12 seconds for each of 8, and seven tenths of 10
		expect(records).toMatchObject([{ queue: 'Support', answered: 8, waitSeconds: 96, answeredInTime: 7 }]);
	});

	test('Genesys: the hours of agents are days at work', async () => {
		const { records } = await fromSource(
			'agent_days',
			csv(
				'Interval Start,Interval End,Interval Complete,Filters,Agent Id,Agent Name,Logged In,On Queue,Idle,Off Queue,Interacting',
				'6/23/25 12:00 AM,6/24/25 12:00 AM,YES,x,a1,Anna,28800000,25200000,3600000,3600000,20000000'
			)
		);
		expect(records).toMatchObject([
			{ agent: 'Anna', day: '2025-06-23', loggedInSeconds: 28_800, availableSeconds: 25_200 }
		]);
	});

	test('Avaya: sums where it gives them, averages times the answered where it does not', async () => {
		const { records } = await fromSource(
			'totals',
			csv(
				'Date,Avg Speed Ans,Avg Aban Time,Calls Offered,ACD Calls,Avg ACD Time,Avg ACW Time,ACD Time,ACW Time,Hold Time,Avg Handle Time,% Within Service Level,Max Delay,Aban Calls,Split/Skill',
				'5/14/2026,12,30,110,100,180,20,18000,2000,500,205,80,300,10,Sales'
			)
		);
		expect(records).toMatchObject([
			{
				day: '2026-05-14',
				queue: 'Sales',
				offered: 110,
				answered: 100,
				abandoned: 10,
				waitSeconds: 1200,
				talkSeconds: 18_000
			}
		]);
	});

	test('Avaya leaves out hours and minutes that are none', async () => {
		const { records, issues } = await fromSource(
			'totals',
			csv(
				'Date,Avg Speed Ans,Calls Offered,ACD Calls,Avg ACD Time,Avg ACW Time,ACD Time,ACW Time,Hold Time,Aban Calls,Split/Skill',
				'5/14/2026,:12,110,100,:03:00,:20,5:00:00,:33:20,:08:20,10,Sales',
				'5/15/2026,1:05,110,100,:03:00,:20,5:00:00,1:33:20,:08:20,10,Sales'
			)
		);
		expect(records).toMatchObject([
			{ waitSeconds: 1200, talkSeconds: 18_000, wrapSeconds: 2000, holdSeconds: 500 },
			{ waitSeconds: 6500, talkSeconds: 18_000, wrapSeconds: 5600, holdSeconds: 500 }
		]);
		expect(issues).toEqual([]);
	});

	test('Amazon Connect: - is nothing, and the column of the interval is found by its values', async () => {
		const { records } = await fromSource(
			'totals',
			csv(
				'Queue,Date,Contacts queued,Contacts handled incoming,Contacts abandoned,Average queue answer time,After contact work time,Contact handle time',
				'Sales,2026-05-14,110,100,10,12,2000,20000',
				'Support,2026-05-14,5,-,5,-,-,-'
			)
		);
		expect(records).toMatchObject([
			{ queue: 'Sales', offered: 110, answered: 100, waitSeconds: 1200, wrapSeconds: 2000 },
			{ queue: 'Support', answered: null, waitSeconds: null }
		]);
	});
});

test('Genesys coaching in German', async () => {
	const { records } = await fromSource(
		'coaching',
		csv(
			'Name,Entwicklungstyp,Status,Zugewiesen an,Zugewiesen von,Moderator,Fälligkeitsdatum,Abschlussdatum,Ergebnis,Wertung',
			'Ruhig bleiben,Coaching,Completed,Anna,Bo,Bo,15.05.2026,14.05.2026,,80'
		)
	);
	expect(records).toMatchObject([
		{ agent: 'Anna', day: '2026-05-14', type: 'Coaching', topic: 'Ruhig bleiben', score: 80 }
	]);
});
