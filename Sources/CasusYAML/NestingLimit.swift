/// How deep lists and mappings may nest. The deepest chart of Vega-Lite's gallery nests 20 levels.
package let nestingLimit = 100

/// How many values the aliases of one YAML text may stand for in all.
let aliasLimit = 10_000
