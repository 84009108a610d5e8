package kit_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"izpete/ui/kit"
)

func TestBreak(t *testing.T) {
	letters := func(s string) float32 { return float32(utf8.RuneCountInString(s)) }
	for name, c := range map[string]struct {
		text  string
		width float32
		want  []string
	}{
		"fits":               {"īsa rinda", 20, []string{"īsa rinda"}},
		"at a space":         {"Finanšu trūkums valstī", 16, []string{"Finanšu trūkums", "valstī"}},
		"behind a hyphen":    {"datu-drošība", 7, []string{"datu-", "drošība"}},
		"a word too wide":    {"pārvaldība", 4, []string{"pārv", "aldī", "ba"}},
		"not in 53 %":        {"tas ir 53\u00a0%", 9, []string{"tas ir", "53\u00a0%"}},
		"own line breaks":    {"viens\ndivi", 20, []string{"viens", "divi"}},
		"nothing":            {"", 5, []string{""}},
		"no width yet":       {"viens divi", 0, []string{"viens divi"}},
		"an invalid letter":  {"a\xffb", 1, []string{"a", "\xff", "b"}},
		"two spaces at once": {"a  b", 2, []string{"a", "b"}},
	} {
		if got := kit.Break(c.text, c.width, letters); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func FuzzBreak(f *testing.F) {
	f.Add("Datu un kiberdrošības pārvaldība / riski", 7)
	f.Fuzz(func(t *testing.T, text string, width int) {
		lines := kit.Break(text, float32(width%50), func(s string) float32 { return float32(len(s)) })
		if len(lines) == 0 {
			t.Fatal("no line")
		}
		strip := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if got := strip(strings.Join(lines, "")); got != strip(text) {
			t.Fatalf("%q came back as %q", text, got)
		}
	})
}
