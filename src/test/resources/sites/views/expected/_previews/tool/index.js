klpdocPreview("tool/index",{
"":["Tool","What it does."]});
