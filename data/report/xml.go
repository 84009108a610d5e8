package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// node is one XML element. Its attributes and children are written in the order
// in which they were given: Office formats prescribe the order of both.
type node struct {
	name  string
	attrs []attr
	kids  []any // *node or string
}

type attr struct{ name, value string }

// a is an attribute; numbers are written in decimal.
func a(name string, value any) attr {
	switch v := value.(type) {
	case string:
		return attr{name, v}
	case int:
		return attr{name, strconv.Itoa(v)}
	}
	return attr{name, fmt.Sprint(value)}
}

// el builds an element from attributes, elements, lists of elements and text.
// A nil element is left out.
func el(name string, parts ...any) *node {
	n := &node{name: name}
	for _, p := range parts {
		n.add(p)
	}
	return n
}

func (n *node) add(part any) {
	switch p := part.(type) {
	case attr:
		n.attrs = append(n.attrs, p)
	case string:
		n.kids = append(n.kids, p)
	case *node:
		if p != nil {
			n.kids = append(n.kids, p)
		}
	case []*node:
		for _, k := range p {
			n.add(k)
		}
	default:
		panic(fmt.Sprintf("report: %T in <%s>", part, n.name))
	}
}

// val is the commonest element of Office formats: <w:name w:val="value"/>, and
// <c:name val="value"/> in charts.
func val(name string, value any) *node {
	if strings.HasPrefix(name, "w:") {
		return el(name, a("w:val", value))
	}
	return el(name, a("val", value))
}

// when keeps a node only if the condition holds.
func when(keep bool, n *node) *node {
	if keep {
		return n
	}
	return nil
}

// bytes writes the element as a whole XML part.
func (n *node) bytes() []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	n.write(&b)
	return b.Bytes()
}

func (n *node) write(b *bytes.Buffer) {
	b.WriteString("<" + n.name)
	for _, at := range n.attrs {
		b.WriteString(" " + at.name + `="`)
		escape(b, at.value)
		b.WriteByte('"')
	}
	if len(n.kids) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	for _, k := range n.kids {
		switch k := k.(type) {
		case *node:
			k.write(b)
		case string:
			escape(b, k)
		}
	}
	b.WriteString("</" + n.name + ">")
}

// escape writes text; writing to memory cannot fail.
func escape(b *bytes.Buffer, s string) { _ = xml.EscapeText(b, []byte(s)) }
