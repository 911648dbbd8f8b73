/** What is left alone because it is clearly another language, and what is judged. */
import assert from 'node:assert/strict';
import { isEnglish } from '../../../../src/core/language/english';
import { wordsOf } from '../../../../src/core/language/words';

const ENGLISH: readonly string[] = [
  'Lead two design reviews a month and ask for feedback after each one',
  'Improve leadership',
  'Cut p95 latency to 200 ms',
  'Ship OAuth2',
  'Pair with Van der Berg on reviews',
  'Onboard El Paso',
  'Rewrite my résumé',
  'Ship pimento, piranha and mañana builds',
  'Write up what the café team learned',
  'Run the Zürich office’s retro',
  'Deploy 部署 notes for the team in two languages',
  '42',
  'Automate exports, manual exports, missing scripts, exports automated',
  'Kubernetes, Docker, Terraform, Helm',
  '',
];

const OTHER: readonly string[] = [
  'Kommunikation im Team verbessern',
  'Bis Ende März jede Woche ein Code Review mit dem Team machen',
  'Mentoring ausbauen',
  'Einarbeitung neuer Kollegen',
  'Comunicación',
  'Coordenação',
  'Das Deployment auf Kubernetes automatisieren',
  'Améliorer la qualité des revues de code',
  'Réduire le temps de réponse de l’équipe de support',
  'Mejorar la comunicación con el equipo de producto',
  'Reducir los errores en cada sprint',
  'Melhorar a comunicação com a equipe',
  'Migliorare la qualità delle revisioni del codice',
  'De kwaliteit van code reviews verbeteren',
  'Zwiększyć liczbę wdrożeń w zespole',
  'Kod incelemelerinin kalitesini artırmak için her hafta',
  'Förbättra kvaliteten på kodgranskningar',
  'Bedre kommunikation med kunderne og salg',
  'Meningkatkan kualitas kode dengan tim',
  'Lepsza komunikacja z zespolem, niejasne raporty',
  'Plibonigi la komunikadon, neklaraj raportoj, manko de strukturo',
  'Ekiple iletisimi gelistirmek, belirsiz raporlar, yapi yok',
  'Delegar mas, no delega, miedo, tareas delegadas',
  'Улучшить качество ревью кода',
  'コードレビューの品質を向上させる',
  '提高代码审查的质量',
  '코드 리뷰 품질 향상',
  'تحسين جودة مراجعة الكود',
  'שיפור איכות הקוד',
];

describe('isEnglish', () => {
  for (const text of ENGLISH) {
    it(`judges “${text}”`, () => {
      assert.equal(isEnglish([wordsOf(text)]), true);
    });
  }

  for (const text of OTHER) {
    it(`leaves “${text}” alone`, () => {
      assert.equal(isEnglish([wordsOf(text)]), false);
    });
  }

  it('takes all texts of a goal together', () => {
    const measure = wordsOf('Sprint velocity');
    assert.equal(isEnglish([wordsOf('Jede Woche mit dem Team planen'), measure]), false);
    assert.equal(isEnglish([wordsOf('Plan every week with the team'), measure]), true);
  });
});
