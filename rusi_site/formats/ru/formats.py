"""Russian formats of ours: the month stands in the genitive (E), the year is followed by «г.»."""

DATE_FORMAT = "j E Y\xa0г."
SHORT_DATE_FORMAT = "j E Y"
MONTH_DAY_FORMAT = "j E"
YEAR_MONTH_FORMAT = "F Y\xa0г."
DATETIME_FORMAT = "j E Y\xa0г., H:i"
SHORT_DATETIME_FORMAT = "j E Y, H:i"
TIME_FORMAT = "H:i"
FIRST_DAY_OF_WEEK = 1
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
