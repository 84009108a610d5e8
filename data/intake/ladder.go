package intake

import (
	"iter"
	"regexp"
	"strconv"
	"strings"
)

// ladders are the ordered answers that questionnaires use, lowest first, with
// other wordings of one rung behind a comma.
var ladders = [][]string{
	rungs("nekad|ļoti reti|reti|dažreiz,reizēm,dažkārt|bieži|ļoti bieži|vienmēr,pastāvīgi"),
	rungs("pilnībā nepiekrītu,kategoriski nepiekrītu,noteikti nepiekrītu|nepiekrītu|drīzāk nepiekrītu,daļēji nepiekrītu|ne piekrītu, ne nepiekrītu;ne piekrītu ne nepiekrītu;neitrāli;neitrāls|drīzāk piekrītu;daļēji piekrītu|piekrītu|pilnībā piekrītu;pilnīgi piekrītu;noteikti piekrītu"),
	rungs("ļoti slikti,ļoti slikts|slikti,slikts|drīzāk slikti|viduvēji,apmierinoši,vidēji|drīzāk labi|labi,labs|ļoti labi,ļoti labs|izcili,teicami"),
	rungs("nemaz,nepavisam|nedaudz,maz,mazliet|daļēji|vidēji|lielā mērā,daudz|ļoti lielā mērā,ļoti daudz|pilnībā,pilnīgi"),
	rungs("ļoti zems,ļoti zema|zems,zema|vidējs,vidēja|augsts,augsta|ļoti augsts,ļoti augsta"),
	rungs("ļoti mazs,ļoti maza|mazs,maza|vidējs,vidēja|liels,liela|ļoti liels,ļoti liela"),
	rungs("noteikti nē|drīzāk nē|drīzāk jā|noteikti jā"),
	rungs("nav uzsākts,nav sākts|plānots|uzsākts|daļēji ieviests|ieviests,pilnībā ieviests"),
	rungs("nekad|retāk nekā reizi gadā,retāk kā reizi gadā,retāk|reizi gadā,vienu reizi gadā|dažas reizes gadā,vairākas reizes gadā|reizi ceturksnī|reizi mēnesī,katru mēnesi|dažas reizes mēnesī,vairākas reizes mēnesī|reizi nedēļā,katru nedēļu|dažas reizes nedēļā,vairākas reizes nedēļā|katru dienu,ik dienu,ikdienā|vairākas reizes dienā"),
	rungs("nemaz nav svarīgi,nemaz nav svarīga,nemaz nav svarīgs|nav svarīgi,nav svarīga,nav svarīgs,nesvarīgi,nesvarīga,nesvarīgs|drīzāk nav svarīgi,drīzāk nesvarīgi|mazsvarīgi,mazsvarīga,mazsvarīgs,nedaudz svarīgi|vidēji svarīgi,vidēji svarīga,vidēji svarīgs|drīzāk svarīgi,drīzāk svarīga|svarīgi,svarīga,svarīgs|ļoti svarīgi,ļoti svarīga,ļoti svarīgs|izšķiroši,ārkārtīgi svarīgi"),
	rungs("nav plānots,neplāno,neplānojam|tiek apsvērts,apsver|tiek plānots,plāno,plānots|tiek izstrādāts,izstrādē|tiek testēts,izmēģina,pilotprojekts|tiek ieviests,ievieš|ieviests,izmanto|pilnībā ieviests,aktīvi izmanto"),
	rungs("nē|drīzāk nē|daļēji|drīzāk jā|jā"),
	rungs("not at all|very slightly|slightly,a little,to a small extent|somewhat,to some extent|moderately,to a moderate extent|very much,to a large extent,to a great extent,considerably|extremely,completely,fully,to a very great extent"),
	rungs("never|almost never|rarely,seldom|occasionally|sometimes|often,frequently|very often|almost always|always"),
	rungs("not used|partially used|sometimes used|often used|always used"),
	rungs("very low|low|medium,moderate|high|very high"),
	rungs("very poor,very bad|poor,bad|fair,average|good|very good|excellent"),
	rungs("small|medium|large"),
	rungs("never|less than once a year,less than yearly,less often|once a year,yearly,annually|several times a year,a few times a year|quarterly,once a quarter,every quarter|once a month,monthly,every month|several times a month,a few times a month|once a week,weekly,every week|several times a week,a few times a week|daily,every day,once a day|several times a day,many times a day"),
	rungs("strongly disagree,totally disagree,completely disagree|disagree|tend to disagree,somewhat disagree,rather disagree,slightly disagree,mostly disagree|neutral,neither agree nor disagree,neither,undecided|tend to agree,somewhat agree,rather agree,slightly agree,mostly agree|agree|strongly agree,totally agree,completely agree"),
	rungs("very difficult,very hard|difficult,hard|rather difficult|neither easy nor difficult,neutral|rather easy|easy|very easy"),
	rungs("definitely not,definitely no|probably not,probably no,rather no|maybe,possibly|probably yes,probably,rather yes|definitely yes,definitely"),
	rungs("not planned|under consideration|planned|started,begun|in progress,under way,ongoing,partially implemented|completed,done,implemented|fully implemented"),
	rungs("not started|planned|started|in progress|completed,done,finished"),
	rungs("much worse|worse|somewhat worse|about the same,the same,no change|somewhat better|better|much better"),
	rungs("no|rather no|partly,partially|rather yes|yes"),
	rungs("beginner|intermediate|advanced|expert"),
	rungs("not at all likely|not very likely|somewhat likely|likely|very likely|extremely likely"),
	rungs("definitely not|probably not|probably|definitely"),
	rungs("gar nicht,nie,niemals|sehr selten|selten|eher selten|manchmal,gelegentlich|eher häufig|häufig,oft|sehr häufig,sehr oft|immer"),
	rungs("stimme gar nicht zu,stimme überhaupt nicht zu|stimme nicht zu|stimme eher nicht zu|teils/teils,teils teils,weder noch,neutral|stimme eher zu|stimme zu|stimme vollständig zu,stimme voll zu,stimme voll und ganz zu"),
	rungs("trifft überhaupt nicht zu,trifft gar nicht zu|trifft nicht zu|trifft eher nicht zu,trifft kaum zu|trifft teilweise zu,teils/teils,teils teils,weder noch|trifft eher zu,trifft überwiegend zu|trifft zu|trifft voll zu,trifft völlig zu,trifft voll und ganz zu,trifft genau zu"),
	rungs("nie|seltener als einmal im jahr,seltener|einmal im jahr,jährlich|mehrmals im jahr|einmal im monat,monatlich|mehrmals im monat|einmal pro woche,einmal in der woche,wöchentlich|mehrmals pro woche,mehrmals in der woche|täglich,jeden tag"),
	rungs("nein|eher nein|teilweise,teils/teils|eher ja|ja"),
	rungs("sehr schlecht|schlecht|mittel,befriedigend|gut|sehr gut"),
	rungs("sehr niedrig|niedrig|mittel|hoch|sehr hoch"),
	rungs("никогда|очень редко|редко|иногда|часто|очень часто|всегда"),
	rungs("полностью не согласен,полностью не согласна,совершенно не согласен|не согласен,не согласна|скорее не согласен,скорее не согласна|нейтрально,затрудняюсь|скорее согласен,скорее согласна|согласен,согласна|полностью согласен,полностью согласна"),
	rungs("никогда|реже одного раза в год,реже|раз в год,один раз в год|несколько раз в год|раз в месяц,один раз в месяц|несколько раз в месяц|раз в неделю,один раз в неделю|несколько раз в неделю|каждый день,ежедневно"),
	rungs("нет|скорее нет|частично|скорее да|да"),
	rungs("очень плохо|плохо|удовлетворительно,средне|хорошо|очень хорошо|отлично"),
	rungs("очень низкий|низкий|средний|высокий|очень высокий"),
	rungs("определённо нет,определенно нет|скорее нет|скорее да|определённо да,определенно да"),
}

// rungNames finds the ladders that have a rung of this name.
var rungNames = func() map[string][]int {
	m := map[string][]int{}
	for i, ladder := range ladders {
		for _, rung := range ladder {
			for name := range names(rung) {
				m[name] = append(m[name], i)
			}
		}
	}
	return m
}()

func rungs(list string) []string { return strings.Split(list, "|") }

// rungOf returns where a label stands on a ladder, or -1.
func rungOf(ladder []string, label string) int {
	for i, rung := range ladder {
		for name := range names(rung) {
			if name == label {
				return i
			}
		}
	}
	return -1
}

// names yields the wordings of a rung; with commas inside they are parted by
// semicolons.
func names(rung string) iter.Seq[string] {
	if strings.Contains(rung, ";") {
		return strings.SplitSeq(rung, ";")
	}
	return strings.SplitSeq(rung, ",")
}

// ladderRanks orders labels that are rungs of one ladder, no two of them the
// same. Yes and no are no scale, nor are they with one answer between.
func ladderRanks(labels []string) (ranks []float64, ok bool) {
	plain := 0
	for _, l := range labels {
		if isYes(l) || isNo(l) {
			plain++
		}
	}
	if plain > 0 && len(labels)-plain < 2 {
		return nil, false
	}
	for _, i := range rungNames[labels[0]] {
		ranks = ranks[:0]
		seen := map[int]bool{}
		for _, l := range labels {
			r := rungOf(ladders[i], l)
			if r < 0 || seen[r] {
				break
			}
			seen[r] = true
			ranks = append(ranks, float64(r))
		}
		if len(ranks) == len(labels) {
			return ranks, true
		}
	}
	return nil, false
}

var numberedLabel = regexp.MustCompile(`^(\d{1,2})(?:\s*(?:[.):=]|–|—|-)\s*|\s+|$)(.*)$`)

// numberedRanks orders labels that begin with their number, where the words
// behind it are rungs of a scale ("1. Never") or stand at a few marks only
// ("1 – lowest", "2", "3"). Numbered options of another kind have no order.
func numberedRanks(labels []string) (ranks []float64, ok bool) {
	var said []string
	low, high := 99.0, 0.0
	seen := map[float64]bool{}
	for _, l := range labels {
		m := numberedLabel.FindStringSubmatch(l)
		if m == nil {
			return nil, false
		}
		n, _ := strconv.ParseFloat(m[1], 64)
		if seen[n] || n > 10 {
			return nil, false
		}
		seen[n] = true
		low, high = min(low, n), max(high, n)
		ranks = append(ranks, n)
		if s := strings.Trim(m[2], " ()[]"); s != "" {
			said = append(said, s)
		}
	}
	switch bare := len(labels) - len(said); {
	case len(said) == 0:
		return nil, false
	case bare == 0 || bare < len(said):
		_, ok = wordRanks(said)
	default:
		ok = len(said) <= 3 && high-low >= 2
	}
	return ranks, ok
}

// wordRanks orders labels by what their words mean.
func wordRanks(labels []string) (ranks []float64, ok bool) {
	if len(labels) < 2 {
		return nil, false
	}
	if ranks, ok = ladderRanks(labels); ok {
		return ranks, true
	}
	return likertRanks(labels)
}

// degrees are adverbs that strengthen a word, in four languages.
var degrees = []struct {
	words string
	value float64
}{
	{"extremely|completely|totally|ārkārtīgi|pilnībā|pilnīgi|absolūti|äußerst|vollständig|völlig|крайне|полностью|абсолютно", 4},
	{"very|strongly|highly|ļoti|stipri|sehr|очень", 3},
	{"mostly|moderately|quite|fairly|diezgan|vidēji|ziemlich|mäßig|довольно|умеренно", 2},
	{"somewhat|rather|slightly|a little|partly|drīzāk|daļēji|nedaudz|mazliet|eher|teilweise|скорее|частично|немного", 1},
	{"not at all|nemaz|nepavisam|gar nicht|überhaupt nicht|совсем не|вовсе не", -5},
	{"not very|not so|ne pārāk|nicht sehr|не очень", -1},
}

// opposites turn a word into its contrary.
var opposites = []string{"un", "dis", "in", "im", "ne", "не", "не ", "nicht ", "not ", "nav "}

var neutral = words("neutral|neitrāli|neitrāla|neitrāls|neutrāli|neither agree nor disagree|neither|ne piekrītu, ne nepiekrītu|ne viens, ne otrs|weder noch|teils/teils|нейтрально|neither likely nor unlikely|neither satisfied nor dissatisfied|neither acceptable nor unacceptable|neither agree or disagree|gan piekrītu, gan nepiekrītu")

// degree takes the strengthening adverb off a label.
func degree(label string) (value float64, rest string) {
	for _, d := range degrees {
		for w := range strings.SplitSeq(d.words, "|") {
			if r, ok := strings.CutPrefix(label, w+" "); ok {
				return d.value, r
			}
		}
	}
	return 2.5, label
}

// likertRanks orders labels made of an adverb and a word or its contrary, such
// as "very important" or "somewhat unacceptable".
func likertRanks(labels []string) (ranks []float64, ok bool) {
	type rung struct {
		value   float64
		word    string
		neutral bool
	}
	var all []rung
	seen := map[string]bool{}
	for _, l := range labels {
		if neutral[l] || strings.HasPrefix(l, "neutral") {
			all = append(all, rung{neutral: true})
			continue
		}
		v, w := degree(l)
		all = append(all, rung{value: v, word: w})
		seen[w] = true
	}
	if len(seen) == 0 || len(seen) > 2 {
		return nil, false
	}
	positive, negative := "", ""
	for a := range seen {
		if len(seen) == 1 {
			positive = a
			continue
		}
		for b := range seen {
			for _, p := range opposites {
				if b == p+a {
					positive, negative = a, b
				}
			}
		}
	}
	if positive == "" || len(all) < 2 {
		return nil, false
	}
	distinct := map[float64]bool{}
	for _, r := range all {
		v := r.value
		switch {
		case r.neutral:
			v = 0
		case r.word == negative && negative != "":
			v = -v
		}
		ranks = append(ranks, v)
		distinct[v] = true
	}
	// Two labels of one rank say that the words mean something else here.
	return ranks, len(distinct) == len(labels)
}
