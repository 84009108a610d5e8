// Package words gives every text a person sees, in Latvian and English, with
// the number forms, decimal marks and dates of each language.
package words

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"izpete/assets"
)

// Lang is a language of the program.
type Lang string

// The languages. Latvian is the first.
const (
	Latvian Lang = "lv"
	English Lang = "en"
)

// Langs lists the languages in the order they are offered.
var Langs = []Lang{Latvian, English}

// Words speaks one language. It is safe for concurrent use.
type Words struct {
	Lang Lang
	loc  *i18n.Localizer
}

var load = sync.OnceValue(func() map[Lang]*Words {
	all := map[Lang]*Words{}
	for _, l := range Langs {
		// One bundle a language: a word missing in Latvian must show as missing,
		// never silently in English.
		b := i18n.NewBundle(language.MustParse(string(l)))
		b.RegisterUnmarshalFunc("json", json.Unmarshal)
		files, err := fs.Glob(assets.Words, "words/*."+string(l)+".json")
		if err != nil {
			panic(err)
		}
		for _, f := range files {
			data, err := assets.Words.ReadFile(f)
			if err == nil {
				_, err = b.ParseMessageFileBytes(data, path.Base(f))
			}
			if err != nil {
				panic(fmt.Sprintf("words: %s: %v", f, err))
			}
		}
		all[l] = &Words{Lang: l, loc: i18n.NewLocalizer(b, string(l))}
	}
	return all
})

// For returns the words of a language; an unknown language gets Latvian.
func For(l Lang) *Words {
	if w, ok := load()[l]; ok {
		return w
	}
	return load()[Latvian]
}

// T returns the text of a dotted key. The pairs name and fill its {{.Fields}}.
// A key that has no text comes back in double brackets, for a test to find.
func (w *Words) T(key string, pairs ...any) string {
	return w.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: fields(pairs)}, key)
}

// N returns the text of a key in the number form of n; {{.N}} is n written out
// in the language's way.
func (w *Words) N(key string, n int, pairs ...any) string {
	f := fields(pairs)
	f["N"] = w.Int(n)
	return w.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: f, PluralCount: w.form(n)}, key)
}

// form returns a small number that has the same number form as n. Latvian
// auditors write 11 iestādes and 20 iestādes, and the genitive after nought
// only; the CLDR rule would put the genitive after all of 10 to 20 as well.
func (w *Words) form(n int) int {
	n = max(n, -n)
	switch {
	case w.Lang != Latvian:
		return n
	case n == 0:
		return 0
	case n%10 == 1 && n%100 != 11:
		return 1
	}
	return 2
}

// Has tells whether the key has a text, counted or plain.
func (w *Words) Has(key string) bool {
	for _, count := range []any{nil, 0} {
		if _, err := w.loc.Localize(&i18n.LocalizeConfig{MessageID: key, PluralCount: count}); err == nil {
			return true
		}
	}
	return false
}

func (w *Words) localize(c *i18n.LocalizeConfig, key string) string {
	s, err := w.loc.Localize(c)
	if err != nil {
		return "[[" + key + "]]"
	}
	return strings.ReplaceAll(s, "<no value>", "")
}

func fields(pairs []any) map[string]any {
	f := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		f[pairs[i].(string)] = pairs[i+1]
	}
	return f
}

// FromEnvironment reads the language a program should start in from the
// variables a desktop sets; whatever is not English is Latvian.
func FromEnvironment(get func(string) string) Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := get(name); v != "" {
			if strings.HasPrefix(strings.ToLower(v), "en") {
				return English
			}
			return Latvian
		}
	}
	return Latvian
}
