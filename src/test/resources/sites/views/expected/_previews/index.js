klpdocPreview("index",{
"chapter-data":["Data",""]});
