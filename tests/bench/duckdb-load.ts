import { DuckDBInstance } from '@duckdb/node-api';

/** Loads the file and derives the columns that an import derives: issue, attempt, time to the next contact, its window. */
const derive = (file: string) => [
	`create table contact as select * from read_csv('${file}', header = true)`,
	`create table answered as
		select *, cast(started_at as date) as local_day,
			lead(started_at) over mine as next_at,
			case when lag(started_at) over mine is null
				or date_diff('second', lag(started_at) over mine, started_at) > 7 * 86400
				or lag(reason) over mine <> reason then 1 else 0 end as opens
		from contact where customer_id is not null and outcome = 'handled'
		window mine as (partition by customer_id order by started_at)`,
	`create table chain as
		select *, sum(opens) over (partition by customer_id order by started_at) as issue,
			date_diff('second', started_at, next_at) as next_seconds,
			case when next_at is null then 5
				when date_diff('second', started_at, next_at) <= 86400 then 0
				when date_diff('second', started_at, next_at) <= 3 * 86400 then 1
				when date_diff('second', started_at, next_at) <= 7 * 86400 then 2
				when date_diff('second', started_at, next_at) <= 14 * 86400 then 3
				when date_diff('second', started_at, next_at) <= 30 * 86400 then 4 else 5 end as next_window
		from answered`,
	`create table placed as
		select *, row_number() over (partition by customer_id, issue order by started_at) as attempt,
			count(*) over (partition by customer_id, issue) as issue_contacts
		from chain`
];

/** DuckDB on the same rows: loaded, with the same derived columns, and asked with two filters. */
export const duckdbLoad = async (database: string, file: string) => {
	const connection = await (await DuckDBInstance.create(database)).connect();
	const began = performance.now();
	for (const statement of derive(file)) await connection.run(statement);
	const seconds = (performance.now() - began) / 1000;
	return {
		seconds,
		/** Seconds for contacts and handle time by reason and day within one queue over some days. */
		ask: async (queue: string, from: string, to: string): Promise<number> => {
			const asked = performance.now();
			const answer = await connection.runAndReadAll(
				`select reason, cast(started_at as date) as local_day, count(*), sum(handle_seconds), sum(wait_seconds),
					sum(case when outcome = 'handled' then 1 else 0 end)
				from contact where queue = $1 and cast(started_at as date) between $2::date and $3::date
				group by reason, local_day`,
				[queue, from, to]
			);
			if (answer.currentRowCount === 0) throw new Error(`no contacts in ${queue} from ${from} to ${to}`);
			return (performance.now() - asked) / 1000;
		},
		close: () => {
			connection.closeSync();
		}
	};
};
