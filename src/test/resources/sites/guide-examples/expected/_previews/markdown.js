klpdocPreview("markdown",{
"":["Markdown","Outside."]});
