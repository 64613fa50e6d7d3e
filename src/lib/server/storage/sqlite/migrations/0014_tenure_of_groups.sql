DELETE FROM `reported` WHERE `metric` LIKE 'tenure.%';
