package intake

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"izpete/data/survey"
)

// metaNames head the columns that survey tools write by themselves.
var metaNames = words("timestamp|laika zīmogs|laikspiedols|zeitstempel|отметка времени|carimbo de data/hora|marca temporal|horodateur|" +
	"submitdate|lastpage|startlanguage|seed|startdate|start date|datestamp|enddate|end date|date submitted|last page|start language|date started|date last action|ipaddr|ip address|ipaddress|refurl|referrer url|token|interviewtime|total time|" +
	"start_date|end_date|duration|duration_sec|duration (in seconds)|finished|progress|status|response type|recordeddate|recorded date|recordeddate|responseid|response id|recipientlastname|recipientfirstname|recipientemail|recipient last name|recipient first name|recipient email|externalreference|externaldatareference|external data reference|locationlatitude|locationlongitude|location latitude|location longitude|distributionchannel|distribution channel|userlanguage|user language|q_recaptchascore|q_recaptcha_scor|" +
	"collector id|collectorid|date created|date modified|email address|first name|last name|custom data 1|respondent id|respondentid|" +
	"start time|completion time|email|e-mail|e-pasts|e-pasta adrese|last modified time|" +
	"start|end|deviceid|subscriberid|simid|phonenumber|_id|_uuid|_submission_time|_index|_parent_index|_parent_table_name|_validation_status|_status|_submitted_by|__version__|_notes|_tags|instanceid|" +
	"alias|contribution id|creation date|last update|user name|languages|invitation number|network id|#|nr|nr.|nr. p. k.|nr.p.k.|p.k.|row|record_id|record id|sākuma laiks|beigu laiks|iesniegšanas laiks|aizpildīšanas laiks|ilgums|ip adrese|latitude|longitude|platums|garums|x koordināta|y koordināta|prolific_pid|id")

var metaPattern = regexp.MustCompile(`(?i)^(?:timing - .*|.*_(?:first click|last click|page submit|click count)|.*_do(?:_\d+)?|seed\d*(?:_.*)?|laika zīmogs.*|_geolocation.*|gps.*)$`)

// idNames head the column that names the respondent.
var idNames = words("iestāde|iestādes nosaukums|iestādes|institūcija|institūcijas nosaukums|organizācija|organizācijas nosaukums|pašvaldība|pašvaldības nosaukums|respondents|respondenta kods|respondenta id|nosaukums|vārds|vārds, uzvārds|aptaujas nr|anketas nr|dokuments|dokumenta nosaukums|politikas plānošanas dokuments|plānošanas dokuments|" +
	"institution|institution name|name of institution|name of the institution|organisation|organization|organisation name|organization name|agency|agency name|body|name|respondent|document|document name|document title|policy document|policy planning document|planning document|participant|participant id|id|key|key_id|respondent id|responseid|response id|kods|reģistrācijas numurs|reģistrācijas nr|reģ. nr|reģ.nr|reģ. numurs|vienotais reģistrācijas numurs|registration number|registration no|reg. no|регистрационный номер|" +
	"institution/organisation|учреждение|организация|название|респондент|einrichtung|behörde|name der einrichtung")

// groupNames head properties of the respondent.
var groupNames = words("tips|iestādes tips|veids|iestādes veids|iestādes grupa|grupa|lielums|iestādes lielums|nodarbināto skaits|darbinieku skaits|reģions|plānošanas reģions|nozare|sektors|resors|ministrija|padotība|kategorija|novads|pilsēta|valsts|" +
	"type|institution type|type of institution|category|size|size of institution|institution size|number of employees|employees|headcount|region|sector|field|ministry|group|country|responsible ministry|atbildīgā ministrija|policy area|politikas joma|joma|" +
	"тип|размер|регион|отрасль|typ|größe|region|branche|sektor")

// projectNames head registers of projects and systems: lists, not answers.
var projectNames = []string{"projekta nosaukums", "projekts", "projekta id", "risinājuma nosaukums", "sistēmas nosaukums", "project", "project name", "project id", "use case id", "use case name", "system name", "solution name"}

// isIDName tells whether a heading is that of the respondent's name.
func isIDName(heading string) bool {
	k := key(heading)
	if before, _, ok := strings.Cut(k, " ("); ok {
		k = before
	}
	return idNames[k] || len(k) < 80 && mentions(k, "iestādes nosaukum", "institūcijas nosaukum", "organizācijas nosaukum", "pašvaldības nosaukum", "name of your institution", "name of your organi", "name of the organi", "your institution's name")
}

// isGroupName tells whether a heading is that of a property of the respondent.
func isGroupName(heading string) bool {
	k := key(heading)
	if before, _, ok := strings.Cut(k, " ("); ok {
		k = before
	}
	return groupNames[k]
}

// isMetaName tells whether a survey tool wrote the column by itself. Tools may
// put a code before the name, "seed. Seed", and the time zone behind it.
func isMetaName(s string) bool {
	k := strings.TrimSuffix(key(s), " (utc)")
	if metaNames[k] || metaPattern.MatchString(s) {
		return true
	}
	code, name, ok := strings.Cut(k, ". ")
	return ok && metaNames[code] && metaNames[name]
}

// unitOf tells what a row stands for from the heading of the name column.
func unitOf(heading string) survey.Unit {
	k := key(heading)
	switch {
	case mentions(k, "dokument", "document"):
		return survey.UnitDocument
	case mentions(k, "iestād", "institūcij", "organizācij", "pašvaldīb", "institution", "organisation", "organization", "agency", "einrichtung", "behörde", "учрежден", "организац") || k == "body":
		return survey.UnitInstitution
	}
	return survey.UnitRespondent
}

var (
	mail    = regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@]+$`)
	address = regexp.MustCompile(`^\d{1,3}(?:\.\d{1,3}){3}$|^[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){3,7}$`)
	hash    = regexp.MustCompile(`^(?:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[A-Za-z0-9_]{16,40})$`)
)

// technical tells whether the values are addresses, or keys made by a machine.
func technical(c *column) bool {
	if c.share(isAddress) >= 0.8 {
		return true
	}
	return c.filled() > 1 && c.share(func(v value) bool {
		return v.count == 1 && len(v.text) >= 16 && len(v.text) <= 40 && strings.ContainsAny(v.text, "0123456789") && !strings.Contains(v.text, " ") && hash.MatchString(v.text)
	}) >= 0.9
}

// numberHeads are parts of headings over numbers that name something.
var numberHeads = []string{"reģistrācijas n", "reģ. n", "reģ.n", "personas kods", "nodokļu maksātāja", "registration n", "reg. n", "company n", "vat n", "tax n", "tālru", "telefon", "phone", "регистрационный", "телефон", "registernummer", "steuernummer"}

// numbersName tells whether the numbers of a column name things and measure
// nothing: all different, and registration numbers by their heading or their
// eleven and more digits, or the rows counted through.
func numbersName(c *column, heading string) bool {
	n := 0
	digits, inOrder := 0, true
	last := math.NaN()
	for _, id := range c.rows {
		v := &c.values[id]
		if id == 0 || !isNumeric(*v) {
			continue
		}
		n++
		switch whole := v.num == math.Trunc(v.num) && v.num >= 0; {
		case v.count > 1 || !whole:
			return false
		case n == 1:
			digits = len(strconv.FormatFloat(v.num, 'f', 0, 64))
		case v.num != last+1:
			inOrder = false
		}
		if digits != len(strconv.FormatFloat(v.num, 'f', 0, 64)) {
			digits = 0
		}
		last = v.num
	}
	if n < 3 {
		return false
	}
	return digits >= 11 || inOrder && n >= 5 || mentions(heading, numberHeads...)
}

func isAddress(v value) bool {
	if len(v.text) > 100 || strings.Contains(v.text, " ") {
		return false
	}
	return strings.Contains(v.text, "@") && mail.MatchString(v.text) || strings.ContainsAny(v.text, ".:") && address.MatchString(v.text)
}
