ALTER TABLE `plain_employment` ADD `languages` text;
--> statement-breakpoint
CREATE INDEX `plain_agent_days_day` ON `plain_agent_days` (`local_day`);
--> statement-breakpoint
CREATE INDEX `plain_coaching_day` ON `plain_coaching` (`local_day`);
--> statement-breakpoint
CREATE INDEX `plain_feedback_day` ON `plain_feedback` (`local_day`);
--> statement-breakpoint
CREATE INDEX `plain_surveys_day` ON `plain_surveys` (`local_day`);
--> statement-breakpoint
CREATE INDEX `plain_totals_day` ON `plain_totals` (`local_day`);
--> statement-breakpoint
CREATE INDEX `plain_training_day` ON `plain_training` (`local_day`);