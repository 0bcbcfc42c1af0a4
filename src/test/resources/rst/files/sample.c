int a;
	int b;
