package workspace_test

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

	"izpete/assets"
	"izpete/data/finding"
	"izpete/data/words"
	"izpete/data/workspace"
)

// actions reads from the source which actions are written to the journal: what
// Action is set to in an entry, what is assigned to a variable of that name,
// given to a function as such, or returned by one whose name ends so. Prefixes end in a dot.
func actions(t *testing.T) map[string]bool {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	found := map[string]bool{}
	take := func(e ast.Expr) {
		ast.Inspect(e, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && call != nil {
				return false // of an argument nothing is known
			}
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && strings.Contains(s, ".") {
					found[s] = true
				}
			}
			return true
		})
	}
	named := func(e ast.Expr) bool {
		id, ok := e.(*ast.Ident)
		return ok && strings.EqualFold(id.Name, "action")
	}
	// Functions that are given an action, and as which argument.
	given := map[string]int{}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			f, ok := n.(*ast.FuncDecl)
			if !ok {
				return true
			}
			i := 0
			for _, field := range f.Type.Params.List {
				for _, name := range field.Names {
					if named(name) {
						given[f.Name.Name] = i
					}
					i++
				}
			}
			return false
		})
	}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if named(n.Key) {
					take(n.Value)
				}
			case *ast.AssignStmt:
				for i, l := range n.Lhs {
					if named(l) || isAction(l) {
						take(n.Rhs[min(i, len(n.Rhs)-1)])
					}
				}
			case *ast.FuncDecl:
				if strings.HasSuffix(n.Name.Name, "Action") && n.Body != nil {
					ast.Inspect(n.Body, func(n ast.Node) bool {
						if r, ok := n.(*ast.ReturnStmt); ok {
							for _, e := range r.Results {
								take(e)
							}
						}
						return true
					})
				}
			case *ast.CallExpr:
				if i, ok := given[called(n)]; ok && i < len(n.Args) {
					take(n.Args[i])
				}
			}
			return true
		})
	}
	return found
}

// called is the name of the function or method that is called.
func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// isAction tells whether an expression is the field Action of something.
func isAction(e ast.Expr) bool {
	s, ok := e.(*ast.SelectorExpr)
	return ok && s.Sel.Name == "Action"
}

func TestEveryActionHasWords(t *testing.T) {
	all := actions(t)
	if len(all) < 50 {
		t.Fatalf("only %d actions were found: %q", len(all), slices.Sorted(maps.Keys(all)))
	}
	for _, f := range []finding.Field{
		finding.FieldTitle, finding.FieldCriterion, finding.FieldCondition, finding.FieldCause, finding.FieldEffect,
		finding.FieldRecommendation, finding.FieldCounter, finding.FieldRisk, finding.FieldStatus, finding.FieldArea, finding.FieldTags,
	} {
		all["finding.edit."+string(f)] = true
	}
	for _, k := range []workspace.NoteKind{workspace.NoteQuestion, workspace.NoteText} {
		all["note.add."+string(k)], all["note.edit."+string(k)] = true, true
	}
	for _, lang := range words.Langs {
		w, known := words.For(lang), keysOf(t, lang)
		for _, a := range slices.Sorted(maps.Keys(all)) {
			if strings.HasSuffix(a, ".") {
				if !slices.ContainsFunc(known, func(k string) bool { return strings.HasPrefix(k, "action."+a) }) {
					t.Errorf("%s: no action begins with %q", lang, a)
				}
				continue
			}
			if !w.Has("action." + a) {
				t.Errorf("%s: the action %q has no words", lang, a)
			}
		}
	}
}

// keysOf lists the keys of the words of a language.
func keysOf(t *testing.T, lang words.Lang) []string {
	t.Helper()
	files, err := fs.Glob(assets.Words, "words/*."+string(lang)+".json")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range files {
		data, err := assets.Words.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			if key, _, ok := strings.Cut(strings.TrimSpace(line), `":`); ok {
				out = append(out, strings.TrimPrefix(key, `"`))
			}
		}
	}
	return out
}
