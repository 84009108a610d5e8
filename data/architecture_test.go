// Package data_test holds the rules of who may import whom.
package data_test

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module   = "izpete/"
	fyne     = "fyne.io/"
	driver   = "fyne.io/fyne/v2/app"
	bbolt    = "go.etcd.io/bbolt"
	excelize = "github.com/xuri/excelize"
)

// pkg is what `go list` says of a package.
type pkg struct {
	ImportPath   string
	Imports      []string // of the program
	Deps         []string // of the program, however far
	TestImports  []string
	XTestImports []string
}

// A rule tells what a package imports that it must not; nothing when it keeps
// the rule or is not meant by it.
type rule struct {
	name  string
	broke func(p pkg) []string
}

var adapters = []string{"data/workbook", "data/casefile", "data/report"}

// uiMayUse are the packages of data that a screen works with.
var uiMayUse = []string{
	"data/workspace", "data/survey", "data/tabulate", "data/finding", "data/register",
	"data/indicator", "data/chart", "data/words", "data/summary", "data/published", "data/search", "data/wordlist", "data/contradiction",
}

// parts are what screens are put together from, and partsMayUse what of data
// they may say: words, and the scenes of charts.
var (
	parts       = []string{"ui/async", "ui/cells", "ui/chart", "ui/command", "ui/grid", "ui/kit", "ui/letters", "ui/measure", "ui/pasted", "ui/prefs", "ui/screen", "ui/theme"}
	partsMayUse = []string{"data/chart", "data/words"}
)

var rules = []rule{
	{"data knows no screen", func(p pkg) []string {
		if !below(p, "data") {
			return nil
		}
		return matching(slices.Concat(p.Deps, p.TestImports, p.XTestImports), func(i string) bool {
			return within(i, fyne) || ours(i, "ui") || ours(i, "cmd")
		})
	}},
	{"the toolkit is known below ui and in cmd/izpete", func(p pkg) []string {
		if below(p, "ui") || below(p, "cmd/izpete") {
			return nil
		}
		return matching(p.all(), func(i string) bool { return within(i, fyne) })
	}},
	{"only cmd/izpete imports the driver", func(p pkg) []string {
		if is(p, "cmd/izpete") {
			return nil
		}
		return matching(p.all(), func(i string) bool { return i == driver })
	}},
	{"only casefile knows the store", func(p pkg) []string {
		if is(p, "data/casefile") {
			return nil
		}
		return matching(p.Imports, func(i string) bool { return within(i, bbolt) })
	}},
	{"only workbook, report and sample know the workbook library", func(p pkg) []string {
		if is(p, "data/workbook") || is(p, "data/report") || below(p, "data/sample") {
			return nil
		}
		return matching(p.Imports, func(i string) bool { return within(i, excelize) })
	}},
	{"survey, stats, chart and contradiction use only survey", func(p pkg) []string {
		if !is(p, "data/survey") && !is(p, "data/stats") && !is(p, "data/chart") && !is(p, "data/contradiction") {
			return nil
		}
		return matching(p.Deps, func(i string) bool { return strings.HasPrefix(i, module) && i != module+"data/survey" })
	}},
	{"search and wordlist know no case", func(p pkg) []string {
		if !is(p, "data/search") && !is(p, "data/wordlist") {
			return nil
		}
		return matching(p.Deps, func(i string) bool {
			return strings.HasPrefix(i, module) && i != module+"data/words" && i != module+"data/survey" && !ours(i, "assets")
		})
	}},
	{"index series know no case", func(p pkg) []string {
		if !is(p, "data/indicator") {
			return nil
		}
		return matching(p.Deps, func(i string) bool {
			return strings.HasPrefix(i, module) && i != module+"data/survey" && !ours(i, "assets")
		})
	}},
	{"adapters do not know each other", func(p pkg) []string {
		var found []string
		for _, a := range adapters {
			if !below(p, a) {
				continue
			}
			for _, other := range adapters {
				if other != a {
					found = append(found, matching(p.Deps, func(i string) bool { return ours(i, other) })...)
				}
			}
		}
		return found
	}},
	{"a screen uses the workspace and the model", func(p pkg) []string {
		if !below(p, "ui") {
			return nil
		}
		return matching(p.Imports, func(i string) bool {
			return ours(i, "data") && !slices.ContainsFunc(uiMayUse, func(name string) bool { return ours(i, name) })
		})
	}},
	{"the parts of screens know no case", func(p pkg) []string {
		if !slices.ContainsFunc(parts, func(name string) bool { return is(p, name) }) {
			return nil
		}
		return matching(p.Imports, func(i string) bool {
			return ours(i, "data") && !slices.Contains(partsMayUse, strings.TrimPrefix(i, module)) || ours(i, "ui/page")
		})
	}},
	{"only the wiring knows the pages", func(p pkg) []string {
		if below(p, "cmd/izpete") {
			return nil
		}
		imports := p.all()
		if is(p, "ui") {
			imports = p.Imports // its tests show some
		}
		return matching(imports, func(i string) bool {
			whose, _, _ := strings.Cut(strings.TrimPrefix(i, module+"ui/page/"), "/")
			own := below(p, "ui/page/"+whose) || whose == "forms" && is(p, "ui/page/workbooks")
			return ours(i, "ui/page") && i != module+"ui/page" && !own
		})
	}},
	{"assets use nothing of ours", func(p pkg) []string {
		if !below(p, "assets") {
			return nil
		}
		return matching(p.Deps, func(i string) bool { return strings.HasPrefix(i, module) })
	}},
	{"the program carries the samples and never makes them", func(p pkg) []string {
		if is(p, "cmd/samples") {
			return nil
		}
		return matching(p.Imports, func(i string) bool { return ours(i, "data/sample") })
	}},
	{"nobody talks to a network", func(p pkg) []string {
		return matching(p.Imports, func(i string) bool { return i == "net" || i == "net/http" || i == "net/smtp" || i == "net/rpc" })
	}},
}

func TestImportRules(t *testing.T) {
	all := list(t)
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for _, p := range all {
				for _, i := range r.broke(p) {
					t.Errorf("%s must not import %s", p.ImportPath, i)
				}
			}
		})
	}
}

// Each rule is one that can be broken.
func TestRulesCanBeBroken(t *testing.T) {
	for name, c := range map[string]struct {
		pkg  pkg
		want string // the rule broken
	}{
		"data reaches the toolkit":       {pkg{ImportPath: "izpete/data/tabulate", Deps: []string{"fyne.io/fyne/v2"}}, "data knows no screen"},
		"a data test reaches a page":     {pkg{ImportPath: "izpete/data/tabulate", XTestImports: []string{"izpete/ui/page/findings"}}, "data knows no screen"},
		"the command line has a screen":  {pkg{ImportPath: "izpete/cmd/izpete-cli", Imports: []string{"fyne.io/fyne/v2/widget"}}, "the toolkit is known below ui and in cmd/izpete"},
		"a page's test starts the app":   {pkg{ImportPath: "izpete/ui/page/findings", TestImports: []string{driver}}, "only cmd/izpete imports the driver"},
		"workspace opens the store":      {pkg{ImportPath: "izpete/data/workspace", Imports: []string{"go.etcd.io/bbolt/errors"}}, "only casefile knows the store"},
		"intake reads files":             {pkg{ImportPath: "izpete/data/intake", Imports: []string{"github.com/xuri/excelize/v2"}}, "only workbook, report and sample know the workbook library"},
		"stats counts":                   {pkg{ImportPath: "izpete/data/stats", Deps: []string{"izpete/data/tabulate"}}, "survey, stats, chart and contradiction use only survey"},
		"a report reads the case":        {pkg{ImportPath: "izpete/data/report/docx", Deps: []string{"izpete/data/casefile"}}, "adapters do not know each other"},
		"a page writes a report":         {pkg{ImportPath: "izpete/ui/page/report", Imports: []string{"izpete/data/report"}}, "a screen uses the workspace and the model"},
		"a page knows another":           {pkg{ImportPath: "izpete/ui/page/crosstab", Imports: []string{"izpete/ui/page/breakdowns"}}, "only the wiring knows the pages"},
		"a page's test shows another":    {pkg{ImportPath: "izpete/ui/page/crosstab", XTestImports: []string{"izpete/ui/page/findings"}}, "only the wiring knows the pages"},
		"the window knows a page":        {pkg{ImportPath: "izpete/ui", Imports: []string{"izpete/ui/page/findings"}}, "only the wiring knows the pages"},
		"a page with a part of its own":  {pkg{ImportPath: "izpete/ui/page/report", Imports: []string{"izpete/ui/page/report/paper", "izpete/ui/page"}}, ""},
		"the forms stand on workbooks":   {pkg{ImportPath: "izpete/ui/page/workbooks", Imports: []string{"izpete/ui/page/forms"}}, ""},
		"the kit counts":                 {pkg{ImportPath: "izpete/ui/kit", Imports: []string{"izpete/data/tabulate"}}, "the parts of screens know no case"},
		"the grid knows pages":           {pkg{ImportPath: "izpete/ui/grid", Imports: []string{"izpete/ui/page"}}, "the parts of screens know no case"},
		"a chart draws a scene":          {pkg{ImportPath: "izpete/ui/chart", Imports: []string{"izpete/data/chart"}}, ""},
		"a search asks the case":         {pkg{ImportPath: "izpete/data/search", Deps: []string{"izpete/data/workspace"}}, "search and wordlist know no case"},
		"an index counts":                {pkg{ImportPath: "izpete/data/indicator", Deps: []string{"izpete/data/tabulate"}}, "index series know no case"},
		"assets know the words":          {pkg{ImportPath: "izpete/assets", Deps: []string{"izpete/data/words"}}, "assets use nothing of ours"},
		"the program makes samples":      {pkg{ImportPath: "izpete/data/workspace", Imports: []string{"izpete/data/sample"}}, "the program carries the samples and never makes them"},
		"the program calls home":         {pkg{ImportPath: "izpete/data/workspace", Imports: []string{"net/http"}}, "nobody talks to a network"},
		"a name that only begins alike":  {pkg{ImportPath: "izpete/data/tabulate", Imports: []string{"izpete/data/samples"}}, ""},
		"a screen uses the model":        {pkg{ImportPath: "izpete/ui/page/findings", Imports: []string{"izpete/data/finding", "fyne.io/fyne/v2"}}, ""},
		"the app does as it likes":       {pkg{ImportPath: "izpete/cmd/izpete", Imports: []string{driver, "izpete/data/casefile"}}, ""},
		"the adapter knows its own part": {pkg{ImportPath: "izpete/data/report", Deps: []string{"izpete/data/report/docx"}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var broken []string
			for _, r := range rules {
				if len(r.broke(c.pkg)) > 0 {
					broken = append(broken, r.name)
				}
			}
			if c.want == "" && len(broken) > 0 {
				t.Errorf("breaks %q", broken)
			}
			if c.want != "" && !slices.Contains(broken, c.want) {
				t.Errorf("breaks %q, want %q", broken, c.want)
			}
		})
	}
}

// list returns our packages as `go list -deps` tells of them.
func list(t *testing.T) []pkg {
	t.Helper()
	watch(t)
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,Deps,TestImports,XTestImports", "./...")
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1") // with the files that need the driver
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %v\n%s", err, exit.Stderr)
		}
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(p.ImportPath, module) {
			all = append(all, p)
		}
	}
	for _, must := range []string{"data/survey", "data/workspace", "data/casefile", "cmd/izpete", "cmd/izpete-cli", "assets"} {
		if !slices.ContainsFunc(all, func(p pkg) bool { return is(p, must) }) {
			t.Errorf("go list does not know %s: the rules would hold for nothing", must)
		}
	}
	return all
}

// watch looks at every folder of the sources, so that `go test` runs this test
// again when one of them changed: what `go list` reads it cannot know.
func watch(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != ".." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "out" || d.Name() == "bin") {
			return fs.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (p pkg) all() []string { return slices.Concat(p.Imports, p.TestImports, p.XTestImports) }

func is(p pkg, name string) bool { return p.ImportPath == module+name }

func below(p pkg, name string) bool { return ours(p.ImportPath, name) }

// ours tells whether an import path is a package of ours or below it.
func ours(path, name string) bool { return within(path, module+name) }

// within tells whether a path is the root or below it.
func within(path, root string) bool {
	root = strings.TrimSuffix(root, "/")
	return path == root || strings.HasPrefix(path, root+"/")
}

// matching returns the imports for which bad holds, each once.
func matching(imports []string, bad func(string) bool) []string {
	found := slices.DeleteFunc(slices.Clone(imports), func(i string) bool { return !bad(i) })
	slices.Sort(found)
	return slices.Compact(found)
}
