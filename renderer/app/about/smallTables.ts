// Where the small tables of the lab come from, in both languages: not before the page is open.

export const smallTables = {
  en: 'The small tables of the lab are those of scikit-learn: iris (R. A. Fisher, 1936) and wine (M. Forina and others, 1991), UCI Machine Learning Repository, CC BY 4.0; diabetes (B. Efron, T. Hastie, I. Johnstone and R. Tibshirani: Least Angle Regression, 2004), as distributed with scikit-learn under the BSD 3-Clause licence. Their values are unchanged.',
  ja: '実験室の小さな表は scikit-learn に含まれるものと同じです。アヤメ（R. A. Fisher、1936 年）とワイン（M. Forina ほか、1991 年）は UCI Machine Learning Repository のもので CC BY 4.0、糖尿病（B. Efron、T. Hastie、I. Johnstone、R. Tibshirani: Least Angle Regression、2004 年）は scikit-learn とともに BSD 3-Clause で配布されているものです。値は変えていません。',
};
