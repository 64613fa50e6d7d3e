DELETE FROM `reported` WHERE `metric` = 'csat.weighted' OR (`metric` IN ('turnover', 'turnover.voluntary') AND `dimension` <> 0);--> statement-breakpoint
DELETE FROM `setting` WHERE `name` = 'months_seen_for_reports';
