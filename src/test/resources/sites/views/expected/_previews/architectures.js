klpdocPreview("architectures",{
"":["Architectures",""]});
