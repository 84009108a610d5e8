package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"time"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

// Exit statuses.
const (
	exitOK      = 0
	exitProblem = 1 // with the input
	exitUsage   = 2
)

// program is one run, with all that it takes from the world.
type program struct {
	out, err io.Writer
	clock    func() time.Time
	user     string
	random   io.Reader
	log      *slog.Logger
	lang     words.Lang

	json   bool
	recipe string // file of corrections to read workbooks with
}

// errUsage asks for the usage line of the command.
var errUsage = errors.New("wrong usage")

type command struct {
	name, usage string
	run         func(p *program, ctx context.Context, args []string) error
}

var commands = []command{
	{"inspect", "inspect FILE [--sheet NAME] [--recipe RECIPE.json] [--json]", (*program).inspect},
	{"cells", "cells FILE [--sheet NAME] --json", (*program).cells},
	{"tabulate", `tabulate FILE|CASE --question Q [--by Q2|BANNER] [--where "Q=Option"]… [--sheet NAME] [--invited N] [--base answered|asked|respondents|known|mentions] [--threshold N] [--weight GROUP]… [--recipe RECIPE.json] [--json]`, (*program).tabulate},
	{"check-figures", "check-figures --percent 17,22,55 [--n 83] [--max-n 200] [--closed|--partial] [--rule half-away|half-even|half-down|truncate] [--rules] [--decimals 0] [--json]", (*program).checkFigures},
	{"new", "new CASE --from WORKBOOK… [--recipe RECIPE.json]", (*program).newCase},
	{"findings", "findings CASE [--json]", (*program).findings},
	{"export", "export CASE --to FILE.(docx|xlsx|html|md) [--lang lv|en] [--mask]", (*program).export},
	{"recipe", "recipe CASE [--workbook FILE.xlsx] --to RECIPE.json", (*program).writeRecipe},
	{"verify", "verify CASE [--json]", (*program).verify},
	{"backup", "backup CASE --to FILE", (*program).backup},
	{"form", "form CODEBOOK.json|WORKBOOK --to FORM.xlsx [--profile PROFILE.json] [--lang lv|en] [--json]", (*program).form},
	{"forms", "forms FOLDER --profile PROFILE.json [--invited WORKBOOK] [--json]", (*program).forms},
	{"sample", "sample --to FOLDER", (*program).sample},
}

// run carries out one command and returns the exit status.
func (p *program) run(ctx context.Context, args []string) int {
	if len(args) == 0 {
		p.usage(p.err)
		return exitUsage
	}
	if slices.Contains([]string{"help", "-h", "--help"}, args[0]) {
		p.usage(p.out)
		return exitOK
	}
	for _, c := range commands {
		if c.name != args[0] {
			continue
		}
		err := c.run(p, ctx, args[1:])
		switch {
		case err == nil:
			return exitOK
		case errors.Is(err, flag.ErrHelp):
			fmt.Fprintln(p.out, "izpete-cli "+c.usage)
			return exitOK
		case errors.Is(err, errUsage):
			fmt.Fprintf(p.err, "usage: %s: izpete-cli %s\n", p.words().T("cli.usage"), c.usage)
			return exitUsage
		}
		fmt.Fprintf(p.err, "%s: %s\n", code(err), p.words().Error(err))
		return exitProblem
	}
	p.usage(p.err)
	return exitUsage
}

func (p *program) usage(to io.Writer) {
	fmt.Fprintln(to, p.words().T("cli.commands"))
	for _, c := range commands {
		fmt.Fprintln(to, "  izpete-cli "+c.usage)
	}
}

func (p *program) words() *words.Words { return words.For(p.lang) }

// code returns the code of an error; "unexpected" where it has none.
func code(err error) string {
	var e *survey.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return "unexpected"
}

func (p *program) workspace() *workspace.Workspace {
	return workspace.New(workspace.Deps{Clock: p.clock, User: p.user, Random: p.random, Log: p.log})
}

// parse reads flags wherever they stand among the arguments and returns the
// others; there must be as many as least to most (-1: any number).
func (p *program) parse(args []string, least, most int, define func(*flag.FlagSet)) ([]string, error) {
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.BoolVar(&p.json, "json", false, "")
	define(fs)
	var rest []string
	for len(args) > 0 {
		if err := fs.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, err
			}
			return nil, errUsage
		}
		args = fs.Args()
		if len(args) > 0 {
			rest, args = append(rest, args[0]), args[1:]
		}
	}
	if len(rest) < least || most >= 0 && len(rest) > most {
		return nil, errUsage
	}
	return rest, nil
}

// print writes one JSON document.
func (p *program) print(v any) error {
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// list collects a flag that may be given several times.
type list []string

func (l *list) String() string     { return fmt.Sprint([]string(*l)) }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }
