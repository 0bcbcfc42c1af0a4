klpdocPreview("index",{});
