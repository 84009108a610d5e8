package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"izpete/data/words"
)

// source is what the sources of the program say of keys.
type source struct {
	texts map[string]bool   // all that stands in quotation marks
	asked map[string]string // keys that are asked for in full, and where
}

// readSource goes through all Go files of the program, its tests aside.
func readSource(t *testing.T) source {
	t.Helper()
	s := source{map[string]bool{}, map[string]string{}}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "out" || d.Name() == "bin"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if text, ok := quoted(n); ok {
					s.texts[text] = true
				}
			case *ast.CallExpr:
				name, key, prefix := asked(n)
				if text, ok := quoted(key); ok && prefix != "" {
					s.asked[prefix+text] = set.Position(n.Pos()).String() + " " + name
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asked returns which key a call asks for: T and N for a key itself, Problem for
// the words of an error.
func asked(c *ast.CallExpr) (name string, key ast.Expr, prefix string) {
	f, ok := c.Fun.(*ast.SelectorExpr)
	if !ok || len(c.Args) == 0 {
		return "", nil, ""
	}
	switch name = f.Sel.Name; name {
	case "T", "N":
		return name, c.Args[0], "\x00"
	case "Problem":
		return name, c.Args[0], "error."
	}
	return "", nil, ""
}

func quoted(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(l.Value)
	return text, err == nil
}

// used tells whether a key stands in the sources, whole or as a beginning to
// which the rest is put.
func (s source) used(key string) bool {
	if s.texts[key] {
		return true
	}
	first := strings.IndexByte(key, '.')
	for i := range key {
		if key[i] == '.' && (s.texts[key[:i+1]] || i > first && s.texts[key[:i]]) {
			return true
		}
	}
	return false
}

// No words are kept that nobody says, and none are asked for that are not there.
func TestWordsAreUsed(t *testing.T) {
	s := readSource(t)
	if len(s.texts) < 1000 || len(s.asked) < 500 {
		t.Fatalf("%d texts and %d keys were found in the sources: the test shows nothing", len(s.texts), len(s.asked))
	}
	for _, key := range keys(t) {
		if !s.used(key) {
			t.Errorf("%s is not used", key)
		}
	}
	for _, l := range words.Langs {
		w := words.For(l)
		for _, key := range slices.Sorted(maps.Keys(s.asked)) {
			if k := strings.TrimPrefix(key, "\x00"); !w.Has(k) {
				t.Errorf("%s lacks %s: %s", l, k, s.asked[key])
			}
		}
	}
}
