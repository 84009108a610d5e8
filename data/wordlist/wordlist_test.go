package wordlist_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"izpete/data/wordlist"
	"izpete/data/words"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"-", ""},
		{"Nav.", "nav"},
		{"MI-rīki (2 gab.), 100 %", "mi rīki gab"},
		{"don't we’ll 'quoted'", "don't we’ll quoted"},
		{"šķe\u0304rslis", "šķe\u0304rslis"},
		{"a\x00b\tc\u200bd", "a b c d"},
		{"مرحبا 👍 да", "مرحبا да"},
		{"it's' x", "it's x"},
	} {
		var got []string
		for tok := range wordlist.Tokens(c.text) {
			got = append(got, tok.Word)
			if strings.ToLower(c.text[tok.Start:tok.End]) != tok.Word {
				t.Errorf("%q: %q is not at %d:%d", c.text, tok.Word, tok.Start, tok.End)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
	}
}

// The forms of a word have one stem. The stems are worked out by hand from the
// published rules.
func TestStemLatvian(t *testing.T) {
	for _, c := range []struct{ stem, forms string }{
		{"tēv", "tēvs tēvi tēvam tēvu tēviem tēvus tēvā tēvos"}, // first declension
		{"lāc", "lācis lāča lācim lāci lāču lāčiem lāčos"},      // second, softened
		{"akmen", "akmens akmeņa akmenim akmeni akmeņu"},        // second
		{"kurm", "kurmis kurmja kurmim kurmi kurmju kurmjiem kurmjos"},
		{"kok", "kokus kokos kokiem"},
		{"apgād", "apgāde apgādes apgādei apgādi apgādē"}, // fifth
		{"puķ", "puķe puķes puķi puķē puķu puķēm puķes puķēs"},
		{"sekund", "sekunde sekundes sekundi"},
		{"krāsn", "krāsns krāsni krāsnīs krāšņu"}, // sixth
		{"zil", "zilais zilajam zilajā zilajai zilie zilajiem zilām"},
		{"iestād", "iestāde iestādes iestādēs iestādēm iestādi"},
		{"tulkošan", "tulkošana tulkošanas tulkošanai tulkošanu tulkošanā"},
		{"dat", "dati datu datus datiem datos"},
		{"un", "un"},
		{"mi", "mi"},
	} {
		for _, form := range strings.Fields(c.forms) {
			if got := wordlist.Stem(words.Latvian, form); got != c.stem {
				t.Errorf("%s: %q, want %q", form, got, c.stem)
			}
		}
	}
}

// The examples that the paper gives for its first step.
func TestStemEnglish(t *testing.T) {
	for word, want := range map[string]string{
		"caresses": "caress", "ponies": "poni", "ties": "ti", "caress": "caress", "cats": "cat",
		"feed": "feed", "agreed": "agree", "plastered": "plaster", "bled": "bled", "motoring": "motor", "sing": "sing",
		"conflated": "conflate", "troubled": "trouble", "sized": "size", "hopping": "hop", "tanned": "tan", "falling": "fall",
		"hissing": "hiss", "fizzed": "fizz", "failing": "fail", "filing": "file", "happy": "happi", "sky": "sky",
		"institution's": "institution", "ai": "ai", "naïve": "naïve", "yes": "ye",
	} {
		if got := wordlist.Stem(words.English, word); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}

func TestGuess(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  words.Lang
	}{
		{"nothing", nil, words.Latvian},
		{"Latvian", []string{"Vispirms jāsakārto datu kvalitāte.", "Nav speciālista, kurš varētu vadīt ieviešanu."}, words.Latvian},
		{"Latvian without marks", []string{"Mes vel domajam par to un gaidam, kad bus nauda"}, words.Latvian},
		{"English", []string{"We have no plans for this", "The costs are not known"}, words.English},
		{"mostly English", []string{"We are waiting for the guidance of the ministry", "Datu kvalitāte"}, words.English},
	} {
		if got := wordlist.Guess(c.texts); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestCount(t *testing.T) {
	texts := []string{
		"Dati, dati un vēlreiz dati!",
		"Datu kvalitāte.",
		"Kvalitātes trūkst datiem",
		"-",
		"nav",
	}
	got := wordlist.Count(context.Background(), words.Latvian, texts)
	var said []string
	for _, e := range got {
		s := fmt.Sprintf("%s %d:", e.Stem, e.Answers)
		for _, f := range e.Forms {
			s += fmt.Sprintf(" %s %d", f.Word, f.Answers)
		}
		said = append(said, s)
	}
	want := []string{
		"dat 3: dati 1 datiem 1 datu 1", // three answers, though written five times
		"kvalitāt 2: kvalitāte 1 kvalitātes 1",
		"nav 1: nav 1",
		"trūkst 1: trūkst 1",
		"vēlreiz 1: vēlreiz 1",
	}
	if !slices.Equal(said, want) {
		t.Errorf("%q\nwant %q", said, want)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if got := wordlist.Count(ctx, words.Latvian, texts); got != nil {
		t.Errorf("cancelled, and yet %v", got)
	}
}

func TestQuery(t *testing.T) {
	for _, c := range []struct {
		name, query, text string
		want              string // the text with its hits in brackets; "" for none
	}{
		{"without marks", "skersl", "Galvenie šķēršļi: ŠĶĒRSLIS", "Galvenie [šķēršļ]i: [ŠĶĒRSL]IS"},
		{"part of a word", "skers", "Galvenais ŠĶĒRSLIS", "Galvenais [ŠĶĒRS]LIS"},
		{"with marks, text without", "šķērs", "skersli", "[skers]li"},
		{"all words", "datu kvalitate", "Kvalitāte: datu", "[Kvalitāte]: [datu]"},
		{"one is missing", "datu nauda", "Datu kvalitāte", ""},
		{"several times", "a", "aba", "[a]b[a]"},
		{"overlapping", "abc bcd", "abcd", "[abcd]"},
		{"together", `"datu kvalitāte"`, "datu kvalitāte, kvalitāte datu", "[datu kvalitāte], kvalitāte datu"},
		{"Latvian quotes", "„nav laika”", "Mums nav laika", "Mums [nav laika]"},
		{"an open quote", `"nav lai`, "lai nav", "[lai] [nav]"},
		{"marks by themselves", "skers", "s\u030cķe\u0304rslis", "[s\u030cķe\u0304rs]lis"},
		{"emoji", "👍", "labi 👍👍", "labi [👍👍]"},
		{"a line break is a space", `"a b"`, "a\nb", "[a\nb]"},
		{"nothing", "  ", "abc", "abc"},
	} {
		q := wordlist.ParseQuery(c.query)
		got := ""
		if q.In(c.text, wordlist.Fold(c.text)) {
			got = marked(c.text, q.Runs(c.text))
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		runs, ok := q.Find(c.text, wordlist.Fold(c.text))
		if ok != (c.want != "") || ok && marked(c.text, runs) != c.want {
			t.Errorf("%s: found %v, %t", c.name, runs, ok)
		}
	}
}

func TestNothing(t *testing.T) {
	for text, want := range map[string]bool{
		"-": true, " – ": true, "Nav.": true, "N/A": true, "NAV KO PIEBILST!": true, "nezinu": true, "...": true, "None": true, "Don’t know": true,
		"Nav naudas": false, "0": false, "jā": false, "👍": false, "Nav skaidrs, kas ir MI": false,
	} {
		if got := wordlist.Nothing(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestQueryStem(t *testing.T) {
	q := wordlist.Query{Lang: words.Latvian, Stem: "lāc"}
	text := "Lācis un lāču māja, lācene"
	if got, want := marked(text, q.Runs(text)), "[Lācis] un [lāču] māja, lācene"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if runs, ok := q.Find(text, wordlist.Fold(text)); !ok || len(runs) != 2 {
		t.Errorf("found %v", runs)
	}
	if _, ok := q.Find("lācene", "lacene"); ok {
		t.Error("another word is found")
	}
	if q.In("lācene", "lacene") || !q.In("Lāča", "laca") || q.Empty() {
		t.Error("another word is taken for the one, or the one is not found")
	}
}

func marked(text string, runs []wordlist.Run) string {
	var b strings.Builder
	at := 0
	for _, r := range runs {
		b.WriteString(text[at:r.Start] + "[" + text[r.Start:r.End] + "]")
		at = r.End
	}
	return b.String() + text[at:]
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"", "don't", "Šķēršļi-un", "a'\u0301b", "\xff'a", "👍🏽 x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for tok := range wordlist.Tokens(text) {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(text) || tok.Word == "" {
				t.Fatalf("%q: %+v after %d", text, tok, at)
			}
			at = tok.End
			for _, l := range words.Langs {
				stem := wordlist.Stem(l, tok.Word)
				if utf8.ValidString(tok.Word) && !utf8.ValidString(stem) || stem == "" && tok.Word != "'s" {
					t.Fatalf("%q has the stem %q in %s", tok.Word, stem, l)
				}
			}
		}
	})
}

func FuzzQuery(f *testing.F) {
	f.Add("datu kval", "Datu kvalitāte")
	f.Add("\"a", "a\u0301\xff")
	f.Add("İ", "i\u0307stanbul")
	f.Fuzz(func(t *testing.T, typed, text string) {
		q := wordlist.ParseQuery(typed)
		runs := q.Runs(text)
		at := 0
		for i, r := range runs {
			if r.Start < at || r.End <= r.Start || r.End > len(text) || i > 0 && r.Start <= runs[i-1].End {
				t.Fatalf("%q in %q: %v", typed, text, runs)
			}
			at = r.End
		}
		if in := q.In(text, wordlist.Fold(text)); in && !q.Empty() && len(runs) == 0 {
			t.Fatalf("%q is in %q, and there is no hit", typed, text)
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	texts := many(100_000)
	folded := make([]string, len(texts))
	for i, s := range texts {
		folded[i] = wordlist.Fold(s)
	}
	q := wordlist.ParseQuery("kvalit datu")
	for b.Loop() {
		hits := 0
		for i, s := range texts {
			if q.In(s, folded[i]) {
				hits++
			}
		}
		if hits == 0 {
			b.Fatal("nothing is found")
		}
	}
}

func BenchmarkCount(b *testing.B) {
	texts := many(100_000)
	for b.Loop() {
		if len(wordlist.Count(context.Background(), words.Latvian, texts)) == 0 {
			b.Fatal("no words")
		}
	}
}

// many returns answers of some twenty words.
func many(n int) []string {
	base := strings.Fields("vispirms jāsakārto datu kvalitāte un informācijas sistēmas jo bez tām mākslīgais intelekts nepalīdz iestādei budžetā līdzekļu nav paredzēts speciālists kurš varētu vadīt ieviešanu")
	all := make([]string, n)
	for i := range all {
		var b strings.Builder
		for k := range 20 {
			b.WriteString(base[(i*7+k*k*3+i/13)%len(base)])
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%s%d", "vārds", i%500)
		all[i] = b.String()
	}
	return all
}
