/**
 * The page a customer's link opens. No script, no request but its own:
 * it works on any phone, and nothing learns that it was opened.
 */
export const FEEDBACK_PAGE = `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{title}}</title>
<style>
:root { --ink: #2b2a28; --soft: #6f6a63; --line: #e4ddd3; --leaf: #2f6f5e; --gold: #b7791f; }
* { box-sizing: border-box; }
body { margin: 0; background: #faf7f2; color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
header { display: flex; justify-content: space-between; align-items: baseline; color: var(--soft); font-size: .95rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 1.25rem; }
fieldset { border: 0; border-top: 1px solid var(--line); margin: 0; padding: 1rem 0; }
legend, .label { font-weight: 600; padding: 0; float: left; width: 100%; }
legend + * { clear: both; }
small { color: var(--soft); font-weight: 400; }
.stars { display: flex; gap: .25rem; }
.stars label { position: relative; width: 3rem; height: 3rem; display: grid; place-items: center; font-size: 2rem; line-height: 1; color: #cfc6b8; border-radius: .5rem; cursor: pointer; }
.stars input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
.stars label:has(:focus-visible) { outline: 3px solid var(--leaf); }
{{#each fills}}.stars:has(input[value="{{this}}"]:checked) label:nth-child(-n+{{this}}){{#unless @last}},{{/unless}}{{/each}} { color: var(--gold); }
.topics { display: flex; flex-wrap: wrap; gap: .5rem; padding-top: .5rem; }
.topics label { display: flex; gap: .4rem; align-items: center; border: 1px solid var(--line); background: #fff; border-radius: 2rem; padding: .4rem .9rem; min-height: 2.75rem; }
.topics label:has(:checked) { border-color: var(--leaf); background: #e9f3ef; }
textarea { width: 100%; min-height: 8rem; margin-top: .5rem; padding: .75rem; font: inherit; color: inherit; background: #fff; border: 1px solid var(--line); border-radius: .6rem; }
button { width: 100%; min-height: 3.25rem; font: inherit; font-weight: 600; color: #fff; background: var(--leaf); border: 0; border-radius: .6rem; }
button:focus-visible, a:focus-visible, textarea:focus-visible, summary:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; }
.note { background: #e9f3ef; border-radius: .6rem; padding: 1rem; margin: 0 0 1rem; }
.fault { background: #fbeae6; }
summary { cursor: pointer; padding: .75rem 0; color: var(--leaf); font-weight: 600; }
a { color: var(--leaf); }
</style>
</head>
<body><main>
<header><span>{{store}}</span>{{#if other}}<a href="?lang={{other}}" lang="{{other}}">{{texts.otherLanguage}}</a>{{/if}}</header>
<h1>{{title}}</h1>
{{#if fault}}<p class="note fault" role="alert">{{fault}}</p>{{/if}}
{{#if thanks}}<p class="note" role="status">{{thanks}}</p>{{/if}}
{{#if form}}
{{#if folded}}<details><summary>{{texts.change}}</summary>{{/if}}
<form method="post">
<input type="hidden" name="locale" value="{{locale}}">
{{#each questions}}
<fieldset><legend>{{label}}{{#unless required}} <small>({{../texts.optional}})</small>{{/unless}}</legend>
<div class="stars">{{#each choices}}<label><input type="radio" name="{{../name}}" value="{{value}}" aria-label="{{label}}"{{#if ../required}} required{{/if}}{{#if checked}} checked{{/if}}>★</label>{{/each}}</div>
</fieldset>
{{/each}}
<fieldset><legend>{{texts.topics}} <small>({{texts.optional}})</small></legend>
<div class="topics">{{#each topics}}<label><input type="checkbox" name="topics" value="{{value}}"{{#if checked}} checked{{/if}}>{{label}}</label>{{/each}}</div>
</fieldset>
<fieldset><label class="label" for="text">{{texts.text}} <small>({{texts.optional}})</small></label>
<textarea id="text" name="text" maxlength="{{form.text_max_length}}">{{text}}</textarea>
</fieldset>
<button>{{texts.send}}</button>
</form>
{{#if folded}}</details>{{/if}}
{{/if}}
</main></body></html>
`
