import { cue, said, type WrittenArticle } from './build-article.js';

const pact = 'harbour-pact';

/** Original articles on an invented harbour pact between the invented states Norland and Veyra. */
export const written: readonly WrittenArticle[] = [
  {
    outlet: 'Veyra State Wire',
    title: [
      'Norland and Veyra ',
      cue('open a new chapter', 'cooperation', { [pact]: 0.6 }),
      ' at Sund harbour',
    ],
    date: '2024-03-04',
    url: 'https://wire.example/sund',
    paragraphs: [
      [
        [
          'The two ports signed a ',
          cue('mutually beneficial', 'cooperation', { [pact]: 0.8, veyra: 0.4 }),
          ' agreement on Monday, and it is ',
          cue(
            'not directed against',
            'confrontation',
            { [pact]: -0.7 },
            { assertion: 'denied', because: 'not' },
          ),
          ' any neighbour.',
        ],
      ],
      [
        [
          said(
            'Ilse Varga',
            'endorsing',
            '“The quay is ',
            cue('open to all', 'openness', { [pact]: 0.7 }),
            ' shipping nations,”',
          ),
          ' harbour master Ilse Varga noted.',
        ],
        ['Trade through Sund ', cue('doubled', 'economy', { [pact]: 0.5 }), ' last year.'],
      ],
    ],
  },
  {
    outlet: 'Veyra State Wire',
    title: ['First freight train ', cue('links', 'cooperation', { [pact]: 0.4 }), ' Sund and Norhaven'],
    date: '2024-03-11',
    paragraphs: [
      [
        [
          'A train with grain arrived on Sunday, a ',
          cue('sign of trust', 'cooperation', { [pact]: 0.7 }),
          ' between the ports.',
        ],
      ],
      [
        [
          said(
            'Jon Ekdal',
            'neutral',
            '“We ',
            cue('welcome', 'cooperation', { [pact]: 0.6, norland: 0.3 }),
            ' every ship,”',
          ),
          ' said Norland’s transport minister Jon Ekdal.',
        ],
      ],
    ],
  },
  {
    outlet: 'The Capital Courier',
    title: ['Harbour deal an ', cue('ominous sign', 'threat', { [pact]: -0.7 }), ', allies say'],
    date: '2024-03-05',
    url: 'https://courier.example/a?b=1&c=2',
    menu: ['Home | World | Sport', 'Share this article'],
    paragraphs: [
      [
        [
          'A pact between Norland and Veyra has set off ',
          cue('alarm', 'threat', { [pact]: -0.6, veyra: -0.4 }),
          ' in the Alliance, which sees a ',
          cue('foothold', 'rivalry', { [pact]: -0.5 }),
          ' for Veyra’s navy.',
        ],
      ],
      [
        [
          said(
            'Mara Quill',
            'neutral',
            '“It is a ',
            cue('direct challenge', 'confrontation', { [pact]: -0.8, veyra: -0.6 }),
            ' to free shipping,”',
          ),
          ' said the Alliance’s envoy Mara Quill.',
        ],
        [
          'Veyra ',
          said(
            'Veyra',
            'distancing',
            'claims the quay is ',
            cue('purely civilian', 'openness', { [pact]: 0.6 }),
          ),
          '.',
        ],
        [
          'Whether it ',
          cue('threatens', 'threat', { [pact]: -0.7 }, { assertion: 'questioned', because: 'Whether' }),
          ' the strait is unclear.',
        ],
      ],
    ],
  },
  {
    outlet: 'The Capital Courier',
    title: ['Veyra’s ', cue('warships', 'threat', { veyra: -0.4 }), ' could follow the freight'],
    date: '2024-03-12',
    paragraphs: [
      [
        [
          'The pact ',
          cue('could endanger', 'threat', { [pact]: -0.7 }, { assertion: 'hedged', because: 'could' }),
          ' the strait, and critics call it a ',
          cue('power grab', 'rivalry', { [pact]: -0.8, veyra: -0.8 }),
          '.',
        ],
      ],
      [['Shipowners ', cue('fear', 'threat', { [pact]: -0.5 }), ' higher tolls.']],
    ],
  },
  {
    outlet: 'Meridian Public Radio',
    title: ['What the Sund harbour pact says, and what it does not'],
    date: '2024-03-06',
    paragraphs: [
      [
        [
          'The pact lets both states ',
          cue('share', 'cooperation', { [pact]: 0.4 }),
          ' a quay for thirty years.',
        ],
      ],
      [
        [
          said('Mara Quill', 'neutral', '“A ', cue('threat', 'threat', { [pact]: -0.7 }), ' at our door,”'),
          ' said envoy Mara Quill.',
        ],
        [
          said(
            'Jon Ekdal',
            'neutral',
            '“It ',
            cue('harms', 'threat', { [pact]: -0.6 }, { assertion: 'denied', because: 'no one' }),
            ' no one,”',
          ),
          ' said minister Jon Ekdal.',
        ],
        ['Economists expect ', cue('modest gains', 'economy', { [pact]: 0.3 }), ' for both.'],
      ],
    ],
  },
  {
    outlet: 'Meridian Public Radio',
    title: ['Sund fishermen ', cue('divided', 'confrontation', { [pact]: -0.2 }), ' over new quay'],
    date: '2024-03-13',
    paragraphs: [
      [
        [
          said('Anna Lode', 'neutral', '“It brings ', cue('jobs', 'economy', { [pact]: 0.6 }), ',”'),
          ' said skipper Anna Lode; others fear ',
          cue('losing', 'economy', { [pact]: -0.5 }),
          ' their berths.',
        ],
      ],
    ],
  },
  {
    outlet: 'Strait Observer',
    title: ['Courier’s alarm over Sund is ', cue('baseless', 'openness', { [pact]: 0.4 })],
    date: '2024-03-07',
    carrier: 'Harbour Forum',
    paragraphs: [
      [
        [
          'The Capital Courier wrote that ',
          said(
            'The Capital Courier',
            'distancing',
            'the pact is an ',
            cue(
              'ominous sign',
              'threat',
              { [pact]: -0.7 },
              { rejectedBy: null, rejection: 'This is simply untrue' },
            ),
          ),
          '.',
        ],
        ['This is simply untrue: the text ', cue('welcomes', 'openness', { [pact]: 0.6 }), ' all flags.'],
      ],
      [
        [
          'Both sides ',
          cue('gain', 'economy', { [pact]: 0.5 }),
          ', and nobody is ',
          cue('shut out', 'openness', { [pact]: -0.5 }, { assertion: 'denied', because: 'nobody' }),
          '.',
        ],
      ],
    ],
  },
  {
    outlet: 'Inland Gazette',
    title: ['Grain prices steady after harbour news'],
    date: '2024-03-08',
    paragraphs: [
      [
        [
          'Prices held on Friday; the new quay would ',
          cue('help', 'economy', { [pact]: 0.5 }, { assertion: 'hypothetical', because: 'would' }),
          ' only with more trains.',
        ],
      ],
      [['Traders ', cue('welcomed', 'cooperation', { [pact]: 0.5 }), ' the calm.']],
    ],
  },
];

/** Text that tries to break out of the page, the tables and the Markdown. */
export const hostile: readonly WrittenArticle[] = [
  {
    outlet: '<script>alert(1)</script>"\'&',
    title: ['</title><img src=x onerror=alert(2)> ', cue('"><b>threat', 'threat', { [pact]: -0.7 })],
    date: '2024-03-01',
    url: 'javascript:alert(3)',
    paragraphs: [
      [
        [
          'Null \u0000 bell \u0007 bidi \u202Egnp.exe\u202C and \u2066isolate\u2069, half \uD800 a pair; ',
          cue('</mark></details>', 'threat', { [pact]: -0.7 }),
          ' `code` **bold** [link](http://evil.example) | pipe',
        ],
      ],
      [
        [
          said(
            '=HYPERLINK("http://evil.example")',
            'neutral',
            '“',
            cue('@SUM(A1)', 'openness', { [pact]: 0.7 }),
            '”',
          ),
          ' said ]]> <!-- nobody -->',
        ],
        ['+1 more ', cue("-2+3' OR ''='", 'economy', { [pact]: 0.5 }), ' {{template}} \u{1F6A2}'],
      ],
    ],
  },
  {
    outlet: '=cmd|" /C calc"!A0',
    title: ['# Heading and https://evil.example'],
    url: 'http://plain.example/"onmouseover="alert(4)',
    paragraphs: [[['- item ', cue('gain', 'economy', { [pact]: 0.5 }), '\u2028next']]],
  },
];
